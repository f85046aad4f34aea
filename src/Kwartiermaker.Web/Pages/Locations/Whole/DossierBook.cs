using Kwartiermaker.Common.Attachments;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.FollowUps;
using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Common.Timeline;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Agreements;
using Kwartiermaker.Locations.Consultations;
using Kwartiermaker.Locations.Costs;
using Kwartiermaker.Locations.Council;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Ending;
using Kwartiermaker.Locations.Feasibility;
using Kwartiermaker.Locations.Opening;
using Kwartiermaker.Locations.Permits;
using Kwartiermaker.Locations.Positions;
using Kwartiermaker.Locations.Proposals;
using Kwartiermaker.Locations.Requests;
using Kwartiermaker.Locations.Screening;
using Kwartiermaker.Locations.Talks;

namespace Kwartiermaker.Web.Pages.Locations.Whole;

/// <summary>A step of the dossier on paper.</summary>
/// <param name="Title">In the reader's language, as is all of it.</param>
public sealed record BookPart(string Title, IReadOnlyList<BookEntry> Entries);

/// <param name="Facts">Names and values; what is not known is left out.</param>
/// <param name="Text">What somebody wrote; null when nobody did.</param>
public sealed record BookEntry(string Heading, IReadOnlyList<(string Name, string Value)> Facts, string? Text = null);

/// <summary>A dossier as a document, with whom one may ask and all that happened.</summary>
public sealed record Book(
    DossierView Dossier, IReadOnlyList<BookPart> Parts, IReadOnlyList<(string Role, string Name)> Team, IReadOnlyList<TimelineRow> Events, string Reader, DateOnly Day);

/// <summary>
/// Puts a whole dossier in one document, step after step, from what the pages of the steps show to the same reader: the other side gets
/// no more on paper than on the screen.
/// </summary>
public sealed class DossierBook(
    Texts texts, StepList steps, CurrentUser user, FindScreeningsHandler screenings, GetScreeningHandler screening,
    FindTalksHandler talks, FindPositionsHandler positions, FindRequestsHandler requests,
    FindBriefingsHandler briefings, GetStudyHandler study, GetProposalsHandler proposals, GetAgreementHandler agreement, FindPermitsHandler permits,
    FindConsultationsHandler consultations, FindCostOptionsHandler costs, FindFollowUpsHandler followUps, FindDeadlinesHandler deadlines,
    FindOpeningChecksHandler checks, GetEndingHandler ending, FindAttachmentsHandler files, FindTimelineHandler timeline, IPeople people, Clock clock)
{
    /// <summary>A dossier of ten years has a few hundred; more would not be read on paper.</summary>
    private const int MostEvents = 5_000;

    private const int MostDeadlines = 500;

    public async Task<Book> WholeAsync(DossierView dossier, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return new Book(
            dossier, await OfAsync(dossier, cancel), [.. (await people.FindAsync(dossier.Team.InOrder, cancel)).Select(p => (p.Role, p.Name))],
            [.. (await timeline.HandleAsync(dossier.Id, MostEvents, null, cancel)).Reverse()], user.Name, clock.Today);
    }

    private async Task<IReadOnlyList<BookPart>> OfAsync(DossierView dossier, CancellationToken cancel)
    {
        var id = dossier.Id;
        var names = (await people.FindAsync(cancel)).ToDictionary(p => p.Id, p => p.Name);
        BookPart[] all =
        [
            Site(dossier),
            new(texts["Termijnen"], [.. (await deadlines.HandleAsync(new FindDeadlines(SubjectId: id, Most: MostDeadlines), cancel)).Select(d => Of(d, names))]),
            Part(LocationSteps.Screening, Seen(LocationSteps.Screening) ? await ScreeningsAsync(id, cancel) : []),
            Part(LocationSteps.Costs, Seen(LocationSteps.Costs) ? (await costs.HandleAsync(id, cancel)).Select(Of) : []),
            Part(LocationSteps.Talks, (await talks.HandleAsync(id, cancel)).OrderBy(t => t.At).Select(Of)),
            Part(LocationSteps.Position, (await positions.HandleAsync(id, cancel)).OrderBy(p => p.Number).Select(Of)),
            Part(LocationSteps.Request, (await requests.HandleAsync(id, cancel)).OrderBy(r => r.VersionNumber).Select(Of)),
            Part(LocationSteps.Council, (await briefings.HandleAsync(id, cancel)).OrderBy(b => b.At).SelectMany(Of)),
            new(texts["Voorwaarden, toezeggingen en acties"], [.. (await followUps.HandleAsync(id, cancel)).OrderBy(f => f.Since).Select(Of)]),
            Part(LocationSteps.Feasibility, await study.HandleAsync(id, cancel) is { } s ? Of(s, names) : []),
            Part(LocationSteps.Proposal, (await proposals.HandleAsync(id, cancel))?.Rows.Select(Of) ?? []),
            Part(LocationSteps.Agreement, await agreement.HandleAsync(id, cancel) is { } a ? Of(a) : []),
            Part(LocationSteps.Permits, ((await permits.HandleAsync(id, cancel))?.Permits ?? []).Reverse().Select(Of)
                .Concat((await consultations.HandleAsync(id, cancel)).OrderBy(c => c.AskedOn).Select(Of))),
            Part(LocationSteps.Opening, Seen(LocationSteps.Opening)
                ? (await checks.HandleAsync(id, cancel)).Where(c => dossier.Phase >= Phase.Opening || c.State != CheckState.ToDo).Select(Of)
                : []),
            Part(LocationSteps.Ending, await ending.HandleAsync(id, cancel) is { } e ? Of(e) : []),
            Part(LocationSteps.Files, (await files.HandleAsync(id, cancel)).SelectMany(g => g).OrderBy(f => f.AttachedAt).Select(Of)),
        ];
        return [.. all.Where(p => p.Entries.Count > 0)];
    }

    private bool Seen(string step) => steps.Opens(user, step);

    private BookPart Part(string step, IEnumerable<BookEntry> entries) => new(texts[steps.NameOf(step)], [.. entries]);

    private BookEntry Entry(string heading, string? text, params (string Name, object? Value)[] facts) =>
        new(heading, [.. facts.Where(f => f.Value is not (null or "")).Select(f => (texts[f.Name], texts.Show(f.Value)))], text);

    private BookPart Site(DossierView d) => new(texts["Kern"],
    [
        Entry($"{d.Site.Name}, {d.Site.Town}", user.May(LocationsPermissions.ViewInternal) ? d.Site.Notes : null,
            ("Adres", $"{d.Site.Address}, {d.Site.Postcode} {d.Site.Town}"), ("Soort", d.Site.Kind), ("Eigenaar", d.Site.Owner),
            ("Plaatsen", d.AgreedPlaces ?? d.Site.PossiblePlaces),
            ("Beschikbaar vanaf", d.Site.AvailableFrom), ("Beschikbaar tot en met", d.Site.AvailableTo),
            ("Bruto vloeroppervlak", d.Site.GrossFloorArea is { } area ? texts["{0} m²", area] : null),
            ("Fase", d.Phase), ("Geopend op", d.OpenedOn), ("Beëindigd op", d.EndedOn),
            ("Overgenomen", d.TakenOver is { } t ? texts["op {0}, in de fase {1}", t.On, t.In] : null), ("Uit", d.TakenOver?.From), ("Begonnen op", d.TakenOver?.BegunOn)),
        new(texts["Begin van elke fase"],
        [
            .. Enum.GetValues<Phase>().Where(p => p < d.TakenOver?.In).Select(p => (texts.Of(p), texts["overgenomen, niet in Kwartiermaker vastgelegd"])),
            .. d.Entered.OrderBy(e => e.Key).Select(e => (texts.Of(e.Key), texts.Show(e.Value))),
        ]),
    ]);

    private async Task<IEnumerable<BookEntry>> ScreeningsAsync(Guid dossier, CancellationToken cancel)
    {
        var entries = new List<BookEntry>();
        foreach (var row in (await screenings.HandleAsync(dossier, cancel)).Reverse())
            entries.Add(Of(row, row.State == ScreeningState.Draft ? null : await screening.HandleAsync(dossier, row.Id, cancel)));
        return entries;
    }

    /// <param name="view">With what was found; null of a draft.</param>
    private BookEntry Of(ScreeningRow s, ScreeningView? view) => Entry(
        texts["Toetsing van {0}", s.On], view is null ? null : string.Join('\n', view.Result.Reasons.Select(r => Reason(view.Row(r.Criterion)))), ("Stand", s.State),
        ("Uitkomst", view is null ? null : s.Verdict), ("Score", s.Low is null || view is null ? null : s.Low == s.High ? texts.Show(s.Low) : texts["{0} tot {1}", s.Low, s.High]),
        ("Vastgesteld op", s.ConcludedOn), ("Vastgesteld door", s.ConcludedBy));

    private string Reason(ScreenedRow row) => string.Concat(
        texts.Of(row.Verdict), ": ", ScreeningText.Sentence(texts, row), row.Evidence is null ? "" : texts[" · bewijs: {0}", row.Evidence],
        row.AcceptedAt is null ? "" : " · " + texts["{0} op {1}: {2}", row.AcceptedBy, row.AcceptedAt, row.AcceptedReason]);

    private BookEntry Of(TalkRow t) => Entry(
        $"{texts.Of(t.Kind)}: {t.Subject}", t.Report ?? t.CancelReason, ("Wanneer", t.At), ("Waarom zo vroeg", t.WhyEarlier), ("Met", t.With), ("Stand", t.State),
        ("Van ons", string.Join(", ", t.OurSide.Select(o => o.Name))));

    private BookEntry Of(PositionRow p) => Entry(
        texts["Standpunt {0}: {1}", p.Number, p.Outcome], p.Text, ("Ingenomen op", p.TakenOn), ("Waarom zo vroeg", p.WhyEarlier), ("Zaaknummer", p.Reference),
        ("Vastgelegd door", p.RecordedBy));

    private BookEntry Of(RequestRow r) => Entry(
        texts["Versie {0}", r.VersionNumber], r.Sent?.AnswerText, ("Ons kenmerk", r.Text.Choices.OurReference), ("Plaatsen", r.Text.Choices.PlacesAsked),
        ("Verstuurd op", r.Sent?.SentOn), ("Aan", r.Sent?.SentTo), ("Antwoord", r.Sent?.Answer), ("Antwoord op", r.Sent?.AnsweredOn),
        ("Kenmerk van het antwoord", r.Sent?.AnswerReference));

    private IEnumerable<BookEntry> Of(BriefingRow b) =>
    [
        Entry(texts.Of(b.Forum), b.Outcome ?? b.CancelReason, ("Wanneer", b.At), ("Waarom zo vroeg", b.WhyEarlier), ("Stand", b.State), ("Aanwezig", b.Attendance)),
        .. b.Questions.Select(q => Entry(
            texts["Vraag van {0}", q.AskedBy], null, ("Vraag", q.Question), ("Antwoord", q.Answer ?? texts["nog niet beantwoord"]), ("Beantwoord op", q.AnsweredOn))),
    ];

    private BookEntry Of(DeadlineRow d, Dictionary<Guid, string> names) => Entry(
        texts["deadline." + d.Kind, d.Label], null, ("Uiterlijk", d.DueOn is { } due ? due : texts["opgeschort"]),
        ("Wie", d.ResponsibleId is { } who && user.May(LocationsPermissions.ViewInternal) ? names.GetValueOrDefault(who) : null));

    private BookEntry Of(CostOptionRow o) => Entry(
        o.Facts.Name, null, ("Voorkeur", o.Preferred ? true : null), ("Plaatsen", o.Facts.Places), ("Huur of koop", o.Facts.Tenure),
        ("Per bezette plaats per jaar", o.Outcome.Result is { } result ? Money.Euro(result.PerOccupiedPlacePerYear.Annuity) : texts["nog niet te berekenen"]),
        ("Totaal met prijsstijging", o.Outcome.Result is { } sum ? Money.Euro(sum.Indexed) : null));

    private BookEntry Of(FollowUpRow f) => Entry(
        f.Text, f.How, ("Soort", texts["follow-up." + f.Kind]), ("Aan", f.ToWhom), ("Sinds", f.Since), ("Uiterlijk", f.DueOn), ("Wie", f.Responsible),
        ("Stand", f.Ending is { } ending ? texts.Of(ending) : texts.Of(f.State)), ("Op", f.SettledOn));

    private IEnumerable<BookEntry> Of(StudyView s, Dictionary<Guid, string> names) =>
    [
        Entry(texts["Ronde {0}", s.Round], s.Reasons, ("Begonnen op", s.StartedOn), ("Besluit", s.Decision), ("Besloten op", s.DecidedOn), ("Besloten door", s.DecidedBy),
            ("Verwachte investering", s.Investment), ("Geleerd", s.Lessons)),
        .. s.Aspects.Select(a => Entry(
            $"{texts.Of(a.Kind)}: {texts.Of(a.Verdict)}", a.Findings, ("Bewijs", a.Evidence), ("Beoordeeld door", a.JudgedBy), ("Beoordeeld op", a.JudgedOn))),
        .. s.Aspects.SelectMany(a => a.Risks).Select(r => Entry(
            texts["Risico: {0}", r.Text], r.Outcome, ("Kans", r.Likelihood), ("Gevolg", r.Impact), ("Maatregel", r.Mitigation),
            ("Wie", r.ResponsibleId is { } who ? names.GetValueOrDefault(who) : null), ("Uiterlijk", r.DueOn), ("Afgerond op", r.SettledOn))),
    ];

    private BookEntry Of(ProposalRow p) => Entry(
        texts["Versie {0}", p.Number] + ": " + texts.Of(p.Side), p.Reasons, ("Plaatsen", p.Places), ("Vanaf", p.From), ("Tot en met", p.To), ("Doelgroep", p.TargetGroup),
        ("Voorwaarden", p.Conditions), ("Door", p.By), ("Op", p.On), ("Overeengekomen op", p.AgreedOn), ("Overeengekomen met", p.AgreedWith));

    private IEnumerable<BookEntry> Of(AgreementView a) =>
    [
        Entry(
            texts["Bestuursovereenkomst"], a.Evaluation, ("Plaatsen", a.Places), ("Vanaf", a.From), ("Tot en met", a.To), ("Doelgroep", a.TargetGroup),
            ("Bindend sinds", a.SignedOn), ("Vastgelegd", a.IsTakenOver ? texts["overgenomen uit een eerdere administratie"] : null)),
        .. a.Subjects.Select(s => Entry($"{texts.Of(s.Kind)}: {texts.Of(s.State)}", s.Text, ("Waarom", s.Reason))),
        .. a.Signatures.Select(s => Entry(
            texts["Handtekening: {0}", s.Name], s.WithdrawReason, ("Namens", s.Side), ("Functie", s.Function), ("Op", s.SignedOn), ("Ingetrokken op", s.WithdrawnOn))),
    ];

    private BookEntry Of(PermitRow p) => Entry(
        $"{texts.Of(p.Kind)}: {p.Subject}", p.DecisionNote, ("Bevoegd gezag", p.Authority), ("Zaaknummer", p.CaseNumber), ("Ontvangen op", p.ReceivedOn), ("Stand", p.Status),
        ("Besluit", p.Decision), ("Besloten op", p.DecidedOn), ("Bekendgemaakt op", p.PublishedOn), ("In werking vanaf", p.InForceOn), ("Onherroepelijk sinds", p.IrrevocableOn));

    private BookEntry Of(ConsultationRow c) => Entry(
        texts.Of(c.Service), c.Question, ("Gevraagd op", c.AskedOn), ("Advies", c.Advice), ("Antwoord op", c.AnsweredOn), ("Gevolgd", c.Followed), ("Waarom", c.FollowedReason));

    private BookEntry Of(OpeningCheckRow c) => Entry(
        texts.Of(c.Kind), c.Remark, ("Stand", c.State), ("Op", c.DoneOn), ("Door", c.By), ("Geldig tot en met", c.ValidUntil));

    private IEnumerable<BookEntry> Of(EndingView e) =>
    [
        .. e.Announced is { } end ? [Entry(texts["Einde van het gebruik"], end.Reason, ("Einde op", end.EndOn), ("Opgezegd op", end.NoticeGivenOn))] : Array.Empty<BookEntry>(),
        .. e.Steps.Select(s => Entry(s.What, null, ("Wie", s.Who), ("Uiterlijk", s.DueOn), ("Klaar op", s.DoneOn))),
        .. e.HandedOverOn is { } day ? [Entry(texts["Overdracht"], null, ("Overgedragen op", day))] : Array.Empty<BookEntry>(),
    ];

    private BookEntry Of(AttachmentRow f) => Entry(
        f.Name, null, ("Onderdeel", texts[steps.NameOf(f.Page)]), ("Soort", f.Kind), ("Datum op het stuk", f.DatedOn), ("Toegevoegd", f.AttachedAt), ("Door", f.AttachedBy),
        ("Controlegetal (SHA-256)", f.Hash));
}
