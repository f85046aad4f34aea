using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Waiting;

/// <summary>Something that waits for a decision of the person who is signed in. Its sentence is <c>waiting.{Code}</c>.</summary>
/// <param name="Page">Last part of the dossier's address where the decision is taken.</param>
public sealed record WaitingItem(Guid DossierId, string DossierName, string Town, string Code, DateOnly Since, string Page, params object?[] Args);

/// <summary>What one process lets wait for people with its rights: a study for a decision, a signature, a deviation.</summary>
internal interface IWaiting
{
    /// <param name="dossiers">Active dossiers within the person's scope.</param>
    Task<IReadOnlyList<WaitingItem>> FindAsync(IQueryable<Dossier> dossiers, CurrentUser user, CancellationToken cancel);
}
