using Kwartiermaker.Access.People;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Access;

/// <summary>The number that somebody gave stands beside their name, also for the municipality they work with.</summary>
public sealed class PhoneTests : AppTests
{
    [Fact]
    public async Task Number_OfWhoCarriesTheLocation_StandsOnTheHomeOfTheOfficial()
    {
        var ruben = await App.KnowAsync(TestPerson.PropertyDirector);
        _ = await Some.DossierAsync(App, by: ruben);
        Assert.Empty((await App.As(TestPerson.Official).PageAsync("/")).QuerySelectorAll("a[href^='tel:']"));

        using var answer = await App.As(ruben).SubmitAsync("/mij", [("Reach.Phone", " 088 000 01 02 ")], form: "form[action*='Phone']");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var call = Assert.Single((await App.As(TestPerson.Official).PageAsync("/")).QuerySelectorAll("a[href^='tel:']"));
        Assert.Equal(("tel:0880000102", "088 000 01 02"), (call.GetAttribute("href"), call.TextContent));
        Assert.Equal("088 000 01 02", (await App.AskAsync(ruben, (IPeople people) => people.FindAsync(ruben.Id, default)))!.Phone);
    }

    [Fact]
    public async Task Number_ThatIsNone_IsRefusedAtItsField_AndAnEmptyOneIsTakenAway()
    {
        var ruben = await App.KnowAsync(TestPerson.PropertyDirector);
        _ = await App.AskAsync(ruben, (SetPhoneHandler set) => set.HandleAsync(new SetPhone("088 000 01 02"), default));

        using var refused = await App.As(ruben).SubmitAsync("/mij", [("Reach.Phone", "bel maar")], form: "form[action*='Phone']");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("Dit is geen telefoonnummer", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("088 000 01 02", await App.AskAsync(ruben, (SetPhoneHandler set) => set.GetAsync(default)));

        _ = await App.AskAsync(ruben, (SetPhoneHandler set) => set.HandleAsync(new SetPhone(" "), default));
        Assert.Null(await App.AskAsync(ruben, (SetPhoneHandler set) => set.GetAsync(default)));
    }
}
