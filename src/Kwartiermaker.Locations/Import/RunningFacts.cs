using Kwartiermaker.Common;
using Kwartiermaker.Locations.Dossiers;
using System.Globalization;

namespace Kwartiermaker.Locations.Import;

/// <summary>What is known of a location that runs already, as an administration before this one held it.</summary>
/// <param name="Since">Day on which the phase began; of an open location the day it opened, of an ended one the day it ended.</param>
/// <param name="BegunOn">Day of the first contact or idea.</param>
/// <param name="Places">Agreed places, as they are today.</param>
/// <param name="SignedOn">Day on which the last of both sides signed the agreement.</param>
/// <param name="To">Last day of the agreement; empty with <paramref name="IsIndefinite"/>.</param>
/// <param name="IsIndefinite">Said to have no last day; an empty cell is not that.</param>
public sealed record RunningFacts(
    Phase Phase, DateOnly? Since, DateOnly? BegunOn, int? Places, DateOnly? SignedOn, DateOnly? From, DateOnly? To, bool IsIndefinite, int? NoticeMonths, DateOnly? OpenedOn)
{
    /// <summary>Before it no location of today was talked about; it is a typing error.</summary>
    private const int FirstYear = 1950;

    /// <summary>Longer than any agreement runs.</summary>
    private const int MostYearsAhead = 100;

    /// <summary>The columns that say how far a location is, in the order of the file; without a phase they say nothing.</summary>
    public static readonly IReadOnlyList<string> Fields =
        [nameof(Since), nameof(BegunOn), nameof(Places), nameof(SignedOn), nameof(From), nameof(To), nameof(NoticeMonths), nameof(OpenedOn)];

    private static readonly IReadOnlyList<string> OfTheAgreement = [nameof(Places), nameof(SignedOn), nameof(From), nameof(To), nameof(NoticeMonths)];

    /// <summary>Past the go-decision it stands for what the mandate decides (row B8).</summary>
    public bool IsPastTheDecision => Phase > Phase.Feasibility;

    /// <summary>The agreement opens permits and building, so from there on it is signed (row B10).</summary>
    public bool IsAgreed => Phase >= Phase.PlanAndPermits;

    /// <summary>An open location is in its phase since the day it opened.</summary>
    public RunningFacts AsStored() => Phase == Phase.Operation ? this with { Since = Since ?? OpenedOn } : this;

    /// <summary>What the phase needs and does not fit it, and days that contradict it or each other; each at its column.</summary>
    public List<Refusal> Check(DateOnly today)
    {
        var refusals = new List<Refusal>();
        if (Phase == Phase.HandedOver)
            return [Refusal.Invalid(nameof(Phase), "running.handed-over")];
        CheckPresence(refusals);
        CheckDays(refusals, today);
        if (Places is { } places)
            CheckPlaces(refusals, places);
        if (NoticeMonths is < 1 or > 600)
            refusals.Add(Refusal.Invalid(nameof(NoticeMonths), "agreement.number", 600));
        else if (NoticeMonths is { } months && To is { } last && last.AddMonths(-months) < From)
            refusals.Add(Refusal.Invalid(nameof(NoticeMonths), "agreement.before-start", From));
        return refusals;
    }

    private static void CheckPlaces(List<Refusal> refusals, int places)
    {
        if (places <= 0)
            refusals.Add(Refusal.Invalid(nameof(Places), "site.not-positive", places));
        else if (places > SiteFacts.MostPlaces)
            refusals.Add(Refusal.Invalid(nameof(Places), "site.absurd", places, SiteFacts.MostPlaces));
    }

    private void CheckPresence(List<Refusal> refusals)
    {
        Present(nameof(Since), AsStored().Since is not null, needed: Phase != Phase.Operation, fits: true);
        foreach (var field in OfTheAgreement)
            Present(field, Has(field), needed: IsAgreed && field != nameof(NoticeMonths), fits: IsAgreed);
        Present(nameof(OpenedOn), OpenedOn is not null, needed: Phase >= Phase.Operation, fits: Phase >= Phase.Operation);

        void Present(string field, bool has, bool needed, bool fits)
        {
            if (needed && !has)
                refusals.Add(Refusal.Invalid(field, field == nameof(To) ? "running.end-or-indefinite" : "running.needed", Phase));
            else if (has && !fits)
                refusals.Add(Refusal.Invalid(field, field == nameof(OpenedOn) ? "running.not-open" : "running.not-agreed", Phase));
        }
    }

    private bool Has(string field) => field switch
    {
        nameof(Places) => Places is not null,
        nameof(SignedOn) => SignedOn is not null,
        nameof(From) => From is not null,
        nameof(To) => To is not null || IsIndefinite,
        _ => NoticeMonths is not null,
    };

    private void CheckDays(List<Refusal> refusals, DateOnly today)
    {
        foreach (var (field, day) in new[] { (nameof(Since), Since), (nameof(BegunOn), BegunOn), (nameof(SignedOn), SignedOn), (nameof(OpenedOn), OpenedOn) })
        {
            if (day > today)
                refusals.Add(Refusal.Invalid(field, "recorded-day.in-future", today));
        }

        foreach (var (field, day) in new[]
        {
            (nameof(Since), Since), (nameof(BegunOn), BegunOn), (nameof(SignedOn), SignedOn), (nameof(From), From), (nameof(To), To), (nameof(OpenedOn), OpenedOn),
        })
        {
            if (day is { } typed && (typed.Year < FirstYear || typed.Year > today.Year + MostYearsAhead))
                refusals.Add(Refusal.Invalid(field, "site.absurd-date", typed, Year(FirstYear), Year(today.Year + MostYearsAhead)));
        }

        NotBefore(nameof(Since), Since, BegunOn, nameof(BegunOn));
        NotBefore(nameof(SignedOn), SignedOn, BegunOn, nameof(BegunOn));
        NotBefore(nameof(OpenedOn), OpenedOn, BegunOn, nameof(BegunOn));
        NotBefore(nameof(To), To, From, nameof(From));
        // Later an agreement can have been followed by another one.
        if (Phase is Phase.PlanAndPermits or Phase.Building or Phase.Opening)
        {
            NotBefore(nameof(Since), Since, SignedOn, nameof(SignedOn));
            if (To < today)
                refusals.Add(Refusal.Invalid(nameof(To), "running.ended-before-open", To, Phase));
        }

        if (Phase == Phase.Operation && Since is { } since && OpenedOn is { } opened && since != opened)
            refusals.Add(Refusal.Invalid(nameof(Since), "running.open-since", opened));
        if (Phase == Phase.Ended)
        {
            NotBefore(nameof(Since), Since, OpenedOn, nameof(OpenedOn));
            NotBefore(nameof(Since), Since, From, nameof(From));
        }

        void NotBefore(string field, DateOnly? day, DateOnly? earliest, string of)
        {
            if (day < earliest && refusals.TrueForAll(r => r.Field != field))
                refusals.Add(Refusal.Invalid(field, "running.before", day, SiteColumns.HeadingOf(of), earliest));
        }

        static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
    }
}
