using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Common.Waiting;

namespace Kwartiermaker.Locations.Communication;

/// <summary>What waits for the communication adviser of a team, and what the adviser sent back to the property director.</summary>
internal sealed class CommunicationWaiting(FindCommunicationHandler find, FindNotAgreedHandler notAgreed) : IWaiting
{
    public async Task<IReadOnlyList<WaitingItem>> FindAsync(CurrentUser user, CancellationToken cancel)
    {
        var waits = new List<WaitingItem>();
        if (user.May(LocationsPermissions.CheckCommunication))
        {
            waits.AddRange((await find.HandleAsync(null, cancel)).Select(c => new WaitingItem(
                c.DossierId, c.DossierName, CodeOf(c.Of), Clock.DayOf(c.Since), AddressOf(c.DossierId, c.SourceId), c.About, c.At)
            { Before = c.At is { } at ? Clock.DayOf(at) : null }));
        }

        if (user.May(LocationsPermissions.Talk))
        {
            waits.AddRange((await notAgreed.HandleAsync(cancel)).Select(c => new WaitingItem(
                c.DossierId, c.DossierName, AgainCodeOf(c.Of), Clock.DayOf(c.Since), AgainOf(c), c.About)
            { Before = c.At is { } at ? Clock.DayOf(at) : null }));
        }

        return waits;
    }

    private static string CodeOf(CommunicationOf of) => of switch
    {
        CommunicationOf.Talk => "locations.communication-talk",
        CommunicationOf.Briefing => "locations.communication-briefing",
        _ => "locations.communication-request",
    };

    private static string AgainCodeOf(CommunicationOf of) => of switch
    {
        CommunicationOf.Talk => "locations.communication-talk-again",
        CommunicationOf.Briefing => "locations.communication-briefing-again",
        _ => "locations.communication-request-again",
    };

    /// <summary>Of the page on which it is said otherwise: for a letter its next version.</summary>
    private static string AgainOf(NotAgreed of) =>
        of.Of == CommunicationOf.Request ? $"/locaties/{of.DossierId}/{LocationSteps.Request}/opstellen" : AddressOf(of.DossierId, of.SourceId) + "/aanpassen";

    /// <summary>Of the page on which the adviser agrees.</summary>
    internal static string AddressOf(Guid dossierId, Guid source) => $"/locaties/{dossierId}/communicatie/{source}";
}
