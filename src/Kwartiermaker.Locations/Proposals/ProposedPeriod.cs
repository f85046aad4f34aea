using Kwartiermaker.Common;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Proposals;

/// <summary>
/// The period follows from how long the site is available, its last day included; indefinite only "indien de lokale situatie
/// daartoe geschikt is" (brochure): no end of availability, and structural cooperation (row B8).
/// </summary>
internal static class ProposedPeriod
{
    /// <summary>A first day, and either a last day or the choice for an indefinite period.</summary>
    public static List<Refusal> Check(DateOnly? from, DateOnly? to, bool indefinite)
    {
        var refusals = new List<Refusal>();
        if (from is null)
            refusals.Add(Refusal.Invalid("From", "required"));
        if (to is null && !indefinite)
            refusals.Add(Refusal.Invalid("To", "proposal.end-or-indefinite"));
        else if (to is not null && indefinite)
            refusals.Add(Refusal.Invalid("Indefinite", "proposal.end-and-indefinite"));
        else if (to < from)
            refusals.Add(Refusal.Invalid("To", "proposal.end-before-start", from, to));
        return refusals;
    }

    public static bool MayBeIndefinite(SiteFacts site) => site is { AvailableTo: null, Cooperation: Cooperation.Structural };

    /// <param name="leastMonths">Null when the minimum term is not set.</param>
    public static List<Refusal> Check(DateOnly? from, DateOnly? to, bool indefinite, SiteFacts site, int? leastMonths)
    {
        var refusals = Check(from, to, indefinite);
        if (refusals.Count > 0 || from is not { } start)
            return refusals;
        if (site.AvailableFrom is not { } available)
            return [Refusal.Invalid("From", "proposal.availability-unknown")];
        if (start < available)
            refusals.Add(Refusal.Invalid("From", "proposal.before-available", available));
        if (to is null && site.AvailableTo is not null)
            refusals.Add(Refusal.Invalid("To", "proposal.indefinite-but-ends", site.AvailableTo));
        else if (to is null && site.Cooperation != Cooperation.Structural)
            refusals.Add(Refusal.Invalid("To", "proposal.indefinite-not-structural", site.Cooperation));
        if (to > site.AvailableTo)
            refusals.Add(Refusal.Invalid("To", "proposal.after-available", site.AvailableTo));
        if (to is not null && leastMonths is { } least && new DateRange(start, to).Months < least)
            refusals.Add(Refusal.Invalid("To", "proposal.too-short", least));
        return refusals;
    }
}
