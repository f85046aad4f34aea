using Kwartiermaker.Common;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Amendments;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Locations.Amendments;

public sealed class AmendmentTests : AppTests
{
    private static readonly TestPerson Me = TestPerson.ProjectDirector;
    private static readonly DateOnly End = new(2029, 12, 31);

    [Fact]
    public async Task Extension_HoldsWithTheSecondSignature()
    {
        var dossier = await Some.AgreedAsync(App, Phase.Operation);
        var id = await Some.AmendmentAsync(App, dossier, AmendmentKind.Extended, newTo: new DateOnly(2031, 12, 31));
        Assert.Equal(End, Assert.Single(await Some.DeadlinesAsync(App, dossier)).DueOn);

        Assert.True((await Some.SignAsync(App, dossier, id, AmendmentParty.ForMunicipality, 1, TestApp.Today.AddDays(-3))).Succeeded);
        Assert.Equal(End, (await SupplyAsync(App)).To);
        Assert.True((await Some.SignAsync(App, dossier, id, AmendmentParty.ForAgency, 2)).Succeeded);

        Assert.Equal(new DateOnly(2031, 12, 31), (await SupplyAsync(App)).To);
        var row = await RowAsync(App, dossier);
        Assert.Equal((AmendmentState.InEffect, End, TestApp.Today), (row.State, row.PreviousTo!.Value, row.EffectiveOn!.Value));
        Assert.Empty(await Some.DeadlinesAsync(App, dossier));
    }

    [Fact]
    public async Task Reduction_OfALaterDay_WaitsForItsDay()
    {
        var dossier = await Some.AgreedAsync(App, Phase.Operation);
        var from = TestApp.Today.AddDays(30);
        var id = await Some.AmendmentAsync(App, dossier, AmendmentKind.Reduced, places: 250, from: from);
        _ = await Some.SignAsync(App, dossier, id, AmendmentParty.ForMunicipality, 1);
        _ = await Some.SignAsync(App, dossier, id, AmendmentParty.ForAgency, 2);

        Assert.Equal(400, (await SupplyAsync(App)).Places);
        Assert.Equal((250, from, End), Of(await SupplyAsync(App, from)));
        var deadline = Assert.Single(await Some.DeadlinesAsync(App, dossier));
        Assert.Equal(("locations.amendment-effect", from), (deadline.Kind, deadline.DueOn!.Value));
        Assert.Equal("amendment.not-yet", Assert.Single((await ApplyAsync(App, dossier, id, 3)).Refusals).Code);

        App.Time.Advance(TimeSpan.FromDays(30));
        Assert.True((await ApplyAsync(App, dossier, id, 3)).Succeeded);
        Assert.Equal(250, (await SupplyAsync(App, from)).Places);
        Assert.Equal((400, new DateOnly(2026, 1, 1), from.AddDays(-1)), Of(await SupplyAsync(App)));
        Assert.Equal(400, (await RowAsync(App, dossier)).PreviousPlaces);
        Assert.Empty(await Some.DeadlinesAsync(App, dossier));
    }

    [Theory]
    [InlineData(AmendmentKind.Extended, "2029-12-31", null, null, "amendment.not-later")]
    [InlineData(AmendmentKind.Extended, null, null, null, "required")]
    [InlineData(AmendmentKind.Reduced, null, 400, "2027-01-01", "amendment.not-fewer")]
    [InlineData(AmendmentKind.Reduced, null, 0, "2027-01-01", "amendment.not-fewer")]
    [InlineData(AmendmentKind.Reduced, null, 300, null, "required")]
    [InlineData(AmendmentKind.Reduced, null, 300, "2030-01-01", "amendment.outside-period")]
    [InlineData(AmendmentKind.Extended, "2030-01-01", null, null, null)]
    [InlineData(AmendmentKind.Reduced, null, 399, "2027-01-01", null)]
    public void Check_KeepsToWhatWasAgreed(AmendmentKind kind, string? to, int? places, string? from, string? code)
    {
        var dossier = new Dossier { Number = 1, RegisteredAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc) };
        dossier.Agree(400, new DateOnly(2026, 1, 1), End);

        var refusals = Amendment.Check(dossier, kind, D(to), places, D(from));

        Assert.Equal(code, refusals.FirstOrDefault()?.Code);
    }

    [Fact]
    public void Extension_OfAnIndefiniteAgreement_IsNotNeeded()
    {
        var dossier = new Dossier { Number = 1, RegisteredAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc) };
        dossier.Agree(400, new DateOnly(2026, 1, 1), null);

        Assert.Equal("amendment.indefinite", Assert.Single(Amendment.Check(dossier, AmendmentKind.Extended, End, null, null)).Code);
    }

    [Fact]
    public async Task Propose_ManyAtOnce_OneWins()
    {
        var dossier = await Some.AgreedAsync(App, Phase.Operation);

        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => ProposeAsync(App, dossier, Me)));

        Assert.Single(results, r => r.Succeeded);
        Assert.All(results.Where(r => !r.Succeeded), r => Assert.Equal("amendment.one-at-a-time", r.Refusals[0].Code));
    }

    [Fact]
    public async Task Propose_TooEarlyOrWithoutTheRight_IsRefused()
    {
        var dossier = await Some.AgreedAsync(App, Phase.Opening);

        Assert.Equal("dossier.phase-too-early", Assert.Single((await ProposeAsync(App, dossier, Me)).Refusals).Code);
        Assert.Equal(RefusalKind.NotAllowed, Assert.Single((await ProposeAsync(App, dossier, TestPerson.LocationManager)).Refusals).Kind);
        Assert.Equal(RefusalKind.NotFound, Assert.Single((await ProposeAsync(App, dossier, TestPerson.OtherRegion)).Refusals).Kind);
    }

    [Fact]
    public async Task Sign_Twice_IsRefused()
    {
        var dossier = await Some.AgreedAsync(App, Phase.Operation);
        var id = await Some.AmendmentAsync(App, dossier, AmendmentKind.Extended, newTo: new DateOnly(2031, 12, 31));
        _ = await Some.SignAsync(App, dossier, id, AmendmentParty.ForAgency, 1);

        Assert.Equal("amendment.already-signed", Assert.Single((await Some.SignAsync(App, dossier, id, AmendmentParty.ForAgency, 2)).Refusals).Code);
        Assert.Equal(RefusalKind.Stale, Assert.Single((await Some.SignAsync(App, dossier, id, AmendmentParty.ForMunicipality, 1)).Refusals).Kind);
    }

    [Fact]
    public async Task Pages_ProposeSignAndCallOff()
    {
        var dossier = await Some.AgreedAsync(App, Phase.Operation);
        var client = App.As(Me);

        using var proposed = await client.SubmitAsync($"/locaties/{dossier}/einde/wijziging", [
            ("Input.Kind", "Reduced"), ("Input.NewPlaces", "300"), ("Input.EffectiveOn", "2027-06-01"), ("Input.Reason", "Meer ruimte voor gezinnen.")]);
        Assert.Equal(HttpStatusCode.Redirect, proposed.StatusCode);
        var url = proposed.Headers.Location!.ToString();
        using var signed = await client.SubmitAsync(url, [], "#teken");
        Assert.Equal(HttpStatusCode.Redirect, signed.StatusCode);
        using var empty = await client.SubmitAsync(url, [], "#afblazen");
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        using var off = await client.SubmitAsync(url, [("reason", "Toch niet nodig.")], "#afblazen");
        Assert.Equal(HttpStatusCode.Redirect, off.StatusCode);

        var page = (await client.PageAsync($"/locaties/{dossier}/einde")).MainText();
        Assert.Contains("afgeblazen", page, StringComparison.Ordinal);
        Assert.Contains("300 plaatsen vanaf 1 juni 2027", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AmendmentKind.Extended, "2031-12-31", 300, null, "NewPlaces")]
    [InlineData(AmendmentKind.Extended, "2031-12-31", null, "2027-06-01", "EffectiveOn")]
    [InlineData(AmendmentKind.Reduced, "2031-12-31", 300, "2027-06-01", "NewTo")]
    public async Task Propose_WithWhatBelongsToTheOtherKind_IsRefused(AmendmentKind kind, string? newTo, int? places, string? from, string field)
    {
        var dossier = await Some.AgreedAsync(App, Phase.Operation);

        var refusal = Assert.Single((await App.AskAsync(Me, (ProposeAmendmentHandler propose) => propose.HandleAsync(
            new ProposeAmendment(dossier, kind, D(newTo), places, D(from), "Goede samenwerking."), default))).Refusals);

        Assert.Equal((field, "amendment.of-the-other-kind"), (refusal.Field, refusal.Code));
    }

    private static DateOnly? D(string? iso) => iso is null ? null : DateOnly.Parse(iso, System.Globalization.CultureInfo.InvariantCulture);

    private static Task<Result<Guid>> ProposeAsync(TestApp app, Guid dossier, TestPerson by) => app.AskAsync(by, (ProposeAmendmentHandler propose) => propose.HandleAsync(
        new ProposeAmendment(dossier, AmendmentKind.Extended, new DateOnly(2031, 12, 31), null, null, "Goede samenwerking."), default));

    private static Task<Result<Done>> ApplyAsync(TestApp app, Guid dossier, Guid id, int version) =>
        app.AskAsync(Me, (ApplyAmendmentHandler apply) => apply.HandleAsync(new ApplyAmendment(dossier, id, version), default));

    private static async Task<AmendmentRow> RowAsync(TestApp app, Guid dossier) =>
        Assert.Single(await app.AskAsync(Me, (FindAmendmentsHandler find) => find.HandleAsync(dossier, default)));

    /// <summary>What a planner sees for a day, today without one.</summary>
    private static async Task<PlacesInPeriod> SupplyAsync(TestApp app, DateOnly? day = null)
    {
        var location = Assert.Single(await app.AskAsync(TestPerson.Board, (ILocationSupply supply) => supply.FindRunningAsync(TestApp.Today, default)));
        return location.Periods.Single(p => p.From <= (day ?? TestApp.Today) && !(p.To < (day ?? TestApp.Today)));
    }

    private static (int, DateOnly, DateOnly?) Of(PlacesInPeriod period) => (period.Places, period.From, period.To);
}
