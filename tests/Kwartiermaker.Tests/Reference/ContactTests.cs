using Kwartiermaker.Common;
using Kwartiermaker.Common.Events;
using Kwartiermaker.Reference.Contacts;
using Kwartiermaker.Tests.Support;
using Microsoft.EntityFrameworkCore;
using System.Net;

namespace Kwartiermaker.Tests.Reference;

/// <summary>People of municipalities are entered once, found where they are needed, and forgotten when they go.</summary>
public sealed class ContactTests : AppTests
{
    private static readonly ContactFacts Anneke = new("Anneke Brouwer", "wethouder opvang", null, "GM0183", "a.brouwer@tubbergen.example", "0546 628 000");

    [Fact]
    public async Task Contact_IsOfferedWhereATalkIsPlanned_StandsOnTheLocation_AndIsFound()
    {
        _ = (await SaveAsync(Anneke)).Value;
        var dossier = await Some.DossierAsync(App);
        var client = App.As(TestPerson.PropertyDirector);

        var plan = await client.PageAsync($"/locaties/{dossier}/gesprekken/plannen");
        Assert.Contains(plan.QuerySelectorAll("#contacten option"), o => o.GetAttribute("value") == "Anneke Brouwer, wethouder opvang");
        Assert.Equal("contacten", plan.QuerySelector("[name='Input.With']")!.GetAttribute("list"));
        Assert.Contains("0546 628 000", (await client.PageAsync($"/locaties/{dossier}")).MainText(), StringComparison.Ordinal);
        Assert.Contains("Anneke Brouwer", (await client.PageAsync("/zoeken?q=brouwer")).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contact_IsSeenByWhoWorksThere_AndByNobodyElse()
    {
        var contact = (await SaveAsync(Anneke)).Value;

        foreach (var other in new[] { TestPerson.OtherRegion, TestPerson.Official, TestPerson.Administrator })
        {
            Assert.Null(await App.AskAsync(other, (FindContactsHandler find) => find.GetAsync(contact, default)));
            Assert.DoesNotContain("Anneke", (await App.As(other).PageAsync("/zoeken?q=brouwer")).MainText(), StringComparison.Ordinal);
        }

        Assert.Equal(RefusalKind.NotFound, (await SaveAsync(Anneke with { MunicipalityCode = "GM0114" }, TestPerson.OtherRegion, contact)).Refusals.Single().Kind);
    }

    [Theory]
    [InlineData("Name", "", "required")]
    [InlineData("Function", "", "required")]
    [InlineData("Email", "geen adres", "contact.email")]
    [InlineData("Email", "Anneke <a@b.nl>", "contact.email")]
    [InlineData("Phone", "bel maar", "typed.phone")]
    [InlineData("MunicipalityCode", "GM9999", "contact.unknown-municipality")]
    [InlineData("MunicipalityCode", "GM0114", "contact.outside-scope")]
    public async Task Contact_ThatCannotBe_IsRefusedAtItsField(string field, string value, string code)
    {
        var wrong = field switch
        {
            "Name" => Anneke with { Name = value },
            "Function" => Anneke with { Function = value },
            "Email" => Anneke with { Email = value },
            "Phone" => Anneke with { Phone = value },
            _ => Anneke with { MunicipalityCode = value },
        };

        var refusal = Assert.Single((await SaveAsync(wrong)).Refusals);
        Assert.Equal((field, code), (refusal.Field, refusal.Code));
    }

    [Theory]
    [InlineData("0546-628000")]
    [InlineData("+31 (0)6 1234 5678")]
    [InlineData("14 0546 tst 12")]
    [InlineData("")]
    public async Task Telephone_IsWrittenAsPeopleDo(string phone) => Assert.True((await SaveAsync(Anneke with { Phone = phone })).Succeeded);

    [Fact]
    public async Task Name_StandsOnceWithAMunicipality_HoweverItIsTyped()
    {
        Assert.True((await SaveAsync(Anneke with { Name = "René Küppers" })).Succeeded);

        Assert.Equal("contact.twice", (await SaveAsync(Anneke with { Name = "rene kuppers" })).Refusals.Single().Code);
    }

    [Fact]
    public async Task Contact_ThatIsTakenAway_IsForgotten_AlsoInTheHistory()
    {
        var contact = (await SaveAsync(Anneke)).Value;

        using var answer = await App.As(TestPerson.PropertyDirector).SubmitAsync($"/contacten/{contact}", [], "main form[action*=Remove]", "Remove");

        Assert.Equal("/contacten", answer.Headers.Location?.ToString());
        Assert.Null(await App.AskAsync(TestPerson.PropertyDirector, (FindContactsHandler find) => find.GetAsync(contact, default)));
        Assert.DoesNotContain(await App.WithDatabaseAsync(db => db.Set<EventRow>().Select(e => e.Data).ToListAsync()), d => d.Contains("Anneke", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Form_OfANewContact_SavesAndListsIt()
    {
        var client = App.As(TestPerson.PropertyDirector);
        using var answer = await client.SubmitAsync("/contacten/nieuw",
            [("Input.Name", "Anneke Brouwer"), ("Input.Function", "wethouder"), ("Input.MunicipalityCode", "tubbergen"), ("Input.Phone", "0546 628 000")]);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("Anneke Brouwer", (await client.PageAsync("/contacten?gemeente=Tubbergen")).MainText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Anneke Brouwer", (await client.PageAsync("/contacten?tekst=griffier")).MainText(), StringComparison.Ordinal);
    }

    private Task<Result<Guid>> SaveAsync(ContactFacts facts, TestPerson? by = null, Guid? id = null) =>
        App.AskAsync(by ?? TestPerson.PropertyDirector, (SaveContactHandler save) => save.HandleAsync(new SaveContact(id, 1, facts), default));
}
