using Kwartiermaker.Common;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Agreements;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Feasibility;
using Kwartiermaker.Locations.Gates;
using Kwartiermaker.Locations.Proposals;

namespace Kwartiermaker.Tests.Support;

/// <summary>A dossier on its way from feasibility to a signed agreement.</summary>
public static partial class Some
{
    /// <summary>A dossier in the phase Feasibility with a study that has just started.</summary>
    public static async Task<Guid> StudyAsync(TestApp app, SiteFacts? site = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        var dossier = await DossierAsync(app, site);
        await InPhaseAsync(app, dossier, Phase.Feasibility);
        var lead = await app.KnowAsync(TestPerson.ProjectDirector);
        _ = (await app.AskAsync(TestPerson.ProjectDirector, (StartStudyHandler start) => start.HandleAsync(
            new StartStudy(dossier, lead.Id, "J. Jansma", "projectleider opvang"), default))).Value;
        return dossier;
    }

    public static Task<Result<Done>> JudgeAsync(
        TestApp app, Guid dossier, AspectKind aspect, AspectVerdict verdict = AspectVerdict.Fits, string findings = "Bushalte op 350 m, school op 1,2 km.", int version = 1,
        TestPerson? by = null) =>
        app.AskAsync(by ?? TestPerson.ProjectDirector, (JudgeAspectHandler judge) => judge.HandleAsync(
            new JudgeAspect(dossier, aspect, version, findings, "Meting van 3 november, rapport Ingenieursbureau Noord.", verdict), default));

    /// <summary>A study with all aspects judged and offered by the project director.</summary>
    public static async Task<Guid> OfferedStudyAsync(TestApp app, SiteFacts? site = null, AspectVerdict capacity = AspectVerdict.Fits)
    {
        ArgumentNullException.ThrowIfNull(app);
        var dossier = await StudyAsync(app, site);
        foreach (var aspect in Enum.GetValues<AspectKind>())
            _ = (await JudgeAsync(app, dossier, aspect, aspect == AspectKind.Capacity ? capacity : AspectVerdict.Fits)).Value;
        _ = (await app.AskAsync(TestPerson.ProjectDirector, (OfferStudyHandler offer) => offer.HandleAsync(new OfferStudy(dossier, 1, TestApp.Today.AddDays(14)), default))).Value;
        return dossier;
    }

    public static Task<Result<Done>> DecideAsync(
        TestApp app, Guid dossier, StudyDecision decision, TestPerson? by = null, string? lessons = "Vraag de eigenaar eerder naar de grond.", string? despiteFail = null,
        int version = 2) =>
        app.AskAsync(by ?? TestPerson.RegionalManager, (DecideStudyHandler decide) => decide.HandleAsync(
            new DecideStudy(dossier, version, decision, "De locatie past in het plan.", "regiomanager", despiteFail, lessons, null), default));

    /// <summary>A dossier in the phase Proposal, with our first version of 400 places for the care home's whole availability.</summary>
    public static async Task<Guid> ProposedAsync(TestApp app, SiteFacts? site = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        var dossier = await DossierAsync(app, site);
        await InPhaseAsync(app, dossier, Phase.Proposal);
        _ = (await ProposeAsync(app, dossier)).Value;
        return dossier;
    }

    public static Task<Result<Guid>> ProposeAsync(
        TestApp app, Guid dossier, int places = 400, DateOnly? from = null, DateOnly? to = null, bool indefinite = false, string? above = null, int known = 0,
        TestPerson? by = null) =>
        app.AskAsync(by ?? TestPerson.PropertyDirector, (MakeProposalHandler make) => make.HandleAsync(
            new MakeProposal(dossier, known, Terms(places, from, indefinite ? null : to ?? new DateOnly(2042, 12, 31), indefinite), above), default));

    /// <summary>What a version of the proposal says; without <paramref name="to"/> and <paramref name="indefinite"/> its end was forgotten.</summary>
    public static ProposalTerms Terms(int places, DateOnly? from, DateOnly? to, bool indefinite = false) => new(
        places, from ?? new DateOnly(2027, 1, 1), to, indefinite, "gezinnen en alleenstaanden", "Met dit aantal blijft de begeleiding overzichtelijk.",
        "De gemeente verlicht het fietspad.", "vastgoedregisseur");

    /// <summary>A dossier in the phase Agreement whose first version is agreed with the municipality.</summary>
    public static async Task<Guid> AgreedProposalAsync(TestApp app, SiteFacts? site = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        var dossier = await ProposedAsync(app, site);
        _ = (await AgreeAsync(app, dossier, 1)).Value;
        await InPhaseAsync(app, dossier, Phase.Agreement);
        return dossier;
    }

    public static async Task<Result<Done>> AgreeAsync(TestApp app, Guid dossier, int number, TestPerson? by = null, string? reason = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        by ??= TestPerson.PropertyDirector;
        var version = (await app.AskAsync(by, (GetProposalsHandler get) => get.HandleAsync(dossier, default)))!.Rows.Single(r => r.Number == number);
        return await app.AskAsync(by, (AgreeProposalHandler agree) => agree.HandleAsync(
            new AgreeProposal(dossier, version.Id, version.Version, "wethouder Jansma", TestApp.Today, reason), default));
    }

    /// <summary>An agreement with all six subjects settled, its terms filled in and its first draft drawn up.</summary>
    public static async Task<Guid> DraftedAgreementAsync(TestApp app, SiteFacts? site = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        var dossier = await AgreedProposalAsync(app, site);
        var by = TestPerson.PropertyDirector;
        _ = (await app.AskAsync(by, (StartAgreementHandler start) => start.HandleAsync(new StartAgreement(dossier), default))).Value;
        _ = (await SubjectAsync(app, dossier, SubjectKind.OneOffMeasures, SubjectState.NotApplicable, reason: "Er is niets nodig.")).Value;
        _ = (await SubjectAsync(app, dossier, SubjectKind.Organisation, SubjectState.Settled, "De locatie is dag en nacht bezet.\nBezoek kan tot 22 uur.")).Value;
        _ = (await SubjectAsync(app, dossier, SubjectKind.Committee, SubjectState.Settled, "twee omwonenden\nde wijkagent")).Value;
        _ = (await SubjectAsync(app, dossier, SubjectKind.Education, SubjectState.Settled, "De kinderen gaan naar basisschool De Springplank.")).Value;
        _ = (await TermsAsync(app, dossier)).Value;
        _ = (await DraftAsync(app, dossier)).Value;
        return dossier;
    }

    public static Task<Result<Done>> SubjectAsync(TestApp app, Guid dossier, SubjectKind kind, SubjectState state, string? text = null, string? reason = null, int version = 1) =>
        app.AskAsync(TestPerson.PropertyDirector, (ChangeSubjectHandler change) => change.HandleAsync(
            new ChangeSubject(dossier, kind, version, state, text, reason, null, null), default));

    public static async Task<Result<Done>> TermsAsync(TestApp app, Guid dossier)
    {
        var stored = await AgreementAsync(app, dossier);
        var extension = stored.To is null ? (int?)null : 24;
        return await app.AskAsync(TestPerson.PropertyDirector, (ChangeTermsHandler change) => change.HandleAsync(
            new ChangeTerms(dossier, stored.Version, extension, extension is null ? null : 18, 6, new DateOnly(2029, 6, 1), 4, 8, "Rachid Regio", "regiomanager", "B. Jansen",
                "burgemeester"), default));
    }

    public static async Task<Result<int>> DraftAsync(TestApp app, Guid dossier)
    {
        var stored = await AgreementAsync(app, dossier);
        return await app.AskAsync(TestPerson.PropertyDirector, (MakeDraftHandler make) => make.HandleAsync(new MakeDraft(dossier, stored.Version), default));
    }

    public static async Task<Result<Done>> SignAsync(TestApp app, Guid dossier, Side side, TestPerson? by = null, string name = "B. Jansen", int? version = null)
    {
        var stored = await AgreementAsync(app, dossier);
        by ??= side == Side.Agency ? TestPerson.RegionalManager : TestPerson.PropertyDirector;
        return await app.AskAsync(by, (SignAgreementHandler sign) => sign.HandleAsync(
            new SignAgreement(dossier, version ?? stored.Version, side, name, side == Side.Agency ? "regiomanager" : "burgemeester", TestApp.Today), default));
    }

    /// <summary>An agreement that both sides signed; the dossier is still in the phase Agreement.</summary>
    public static async Task<Guid> SignedAgreementAsync(TestApp app, SiteFacts? site = null)
    {
        var dossier = await DraftedAgreementAsync(app, site);
        _ = (await SignAsync(app, dossier, Side.Agency)).Value;
        _ = (await SignAsync(app, dossier, Side.Municipality)).Value;
        return dossier;
    }

    public static async Task<AgreementView> AgreementAsync(TestApp app, Guid dossier)
    {
        ArgumentNullException.ThrowIfNull(app);
        return (await app.AskAsync(TestPerson.PropertyDirector, (GetAgreementHandler get) => get.HandleAsync(dossier, default)))!;
    }

    /// <summary>Conditions of the next gate that are missing and met on this page of the dossier, by code.</summary>
    public static async Task<IEnumerable<string>> MissingAsync(TestApp app, Guid dossier, string page)
    {
        ArgumentNullException.ThrowIfNull(app);
        var gate = (await app.AskAsync(TestPerson.PropertyDirector, (GetGateHandler get) => get.HandleAsync(dossier, default)))!;
        return gate.Conditions.Where(c => c.State == ConditionState.Missing && c.Page.StartsWith(page, StringComparison.Ordinal)).Select(c => c.Code);
    }
}
