using AngleSharp.Html.Dom;
using Kwartiermaker.Common;
using Kwartiermaker.Common.FollowUps;
using Kwartiermaker.Common.Language;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Council;
using Kwartiermaker.Locations.Gates;
using Kwartiermaker.Locations.Positions;
using Kwartiermaker.Locations.Requests;
using Microsoft.Extensions.DependencyInjection;

namespace Kwartiermaker.Tests.Support;

/// <summary>Positions, requests and briefings to start from.</summary>
public static partial class Some
{
    public static Assignment BusStop => new("Er komt een bushalte bij de ingang.", TestApp.Today.AddDays(30), TestPerson.PropertyDirector.Id);

    public static RequestChoices Choices => new(
        "Raadhuisplein 1\n7651 CV Tubbergen", "Voorbeeldstad", TestApp.Today, "LOC-1", 400, new DateOnly(2027, 3, 1), new DateOnly(2042, 12, 31), "gezinnen en alleenstaanden",
        ["Er is dag en nacht iemand aanwezig."], "Het gebouw staat leeg.", TestApp.Today.AddDays(42), "Petra Project, p.project@kwartiermaker.example", "Ruben Regisseur",
        "vastgoedregisseur");

    /// <summary>A position of today; on conditions when there are any.</summary>
    public static async Task<Guid> PositionAsync(TestApp app, Guid dossier, PositionOutcome outcome = PositionOutcome.Positive, int basedOn = 0, params Assignment[] conditions) =>
        (await RecordPositionAsync(app, dossier, outcome, basedOn, conditions)).Value;

    public static Task<Result<Guid>> RecordPositionAsync(
        TestApp app, Guid dossier, PositionOutcome outcome, int basedOn, IReadOnlyList<Assignment> conditions, TestPerson? by = null, bool keep = false, DateOnly? on = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        return app.AskAsync(by ?? TestPerson.PropertyDirector, (RecordPositionHandler record) => record.HandleAsync(
            new RecordPosition(dossier, basedOn, outcome, on ?? TestApp.Today, "Z-2026-118", "Het college staat er zo tegenover.", conditions, keep), default));
    }

    /// <summary>In the phase of the request, with a positive position.</summary>
    public static async Task<Guid> ReadyForRequestAsync(TestApp app)
    {
        var dossier = await DossierAsync(app);
        _ = await PositionAsync(app, dossier);
        await InPhaseAsync(app, dossier, Phase.FormalRequest);
        return dossier;
    }

    public static Task<Result<int>> DrawUpAsync(TestApp app, Guid dossier, int basedOn = 0, RequestChoices? choices = null, TestPerson? by = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        return app.AskAsync(by ?? TestPerson.PropertyDirector, (DrawUpRequestHandler draw) => draw.HandleAsync(new DrawUpRequest(dossier, basedOn, choices ?? Choices), default));
    }

    public static Task<Result<Guid>> SendAsync(TestApp app, Guid dossier, int version, bool withCheck = true, DateOnly? on = null, TestPerson? by = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        return app.AskAsync(by ?? TestPerson.PropertyDirector, (SendRequestHandler send) => send.HandleAsync(
            new SendRequest(dossier, version, on ?? TestApp.Today, SendingMeans.Post, "het college", "Ruben Regisseur", withCheck ? Communication : null), default));
    }

    public static Task<Result<Guid>> BriefingAsync(TestApp app, Guid dossier, int inDays, CouncilForum forum = CouncilForum.Presidium, TestPerson? by = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        return app.AskAsync(by ?? TestPerson.PropertyDirector, (PlanBriefingHandler plan) => plan.HandleAsync(
            new PlanBriefing(dossier, forum, app.Time.GetUtcNow().UtcDateTime.AddDays(inDays), null, Communication), default));
    }

    public static async Task<Guid> HeldBriefingAsync(TestApp app, Guid dossier)
    {
        ArgumentNullException.ThrowIfNull(app);
        var briefing = (await BriefingAsync(app, dossier, -2)).Value;
        _ = (await app.AskAsync(TestPerson.PropertyDirector, (HoldBriefingHandler hold) => hold.HandleAsync(
            new HoldBriefing(dossier, briefing, 1, "Vijf fracties", "De fracties willen een rondleiding."), default))).Value;
        return briefing;
    }

    /// <summary>The condition of the gate that the dossier stands before.</summary>
    public static async Task<Condition?> ConditionAsync(TestApp app, Guid dossier, string code)
    {
        ArgumentNullException.ThrowIfNull(app);
        var gate = await app.AskAsync(TestPerson.PropertyDirector, (GetGateHandler get) => get.HandleAsync(dossier, default));
        return gate!.Conditions.SingleOrDefault(c => c.Code == code);
    }

    public static async Task<IHtmlDocument> EnglishPageAsync(TestApp app, TestPerson person, string url)
    {
        ArgumentNullException.ThrowIfNull(app);
        var client = app.As(person);
        client.DefaultRequestHeaders.Add("Cookie", "__Host-kwartiermaker-language=c%3Den-GB%7Cuic%3Den-GB");
        return await client.PageAsync(url);
    }

    /// <summary>Every Dutch sentence of the screens that an English page still shows.</summary>
    public static IReadOnlyList<string> DutchIn(TestApp app, IHtmlDocument page)
    {
        ArgumentNullException.ThrowIfNull(app);
        var english = app.Services.GetRequiredService<Texts>().All.English;
        var text = page.MainText();
        return english.Where(t => t.Key.Contains(' ', StringComparison.Ordinal) && !t.Key.Contains('{', StringComparison.Ordinal) && t.Key != t.Value
            && System.Text.RegularExpressions.Regex.IsMatch(text, $@"(?<!\w){System.Text.RegularExpressions.Regex.Escape(t.Key)}(?!\w)")).Select(t => t.Key).ToList();
    }
}
