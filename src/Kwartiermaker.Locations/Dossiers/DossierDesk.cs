using Kwartiermaker.Common;
using Kwartiermaker.Common.Changes;

namespace Kwartiermaker.Locations.Dossiers;

/// <summary>The one way to change a dossier or anything that hangs on it.</summary>
public sealed class DossierDesk(Desk desk) : ISubjectDesk
{
    public string Module => LocationsModule.Code;

    public string Attach => LocationsPermissions.Attach;

    Task<Result<T>> ISubjectDesk.ChangeAsync<T>(Guid subjectId, string permission, Func<Change, Task<Result<T>>> change, CancellationToken cancel) =>
        desk.ChangeAsync<Dossier, T>(subjectId, permission, change, cancel);

    /// <param name="permission">The right that the change needs.</param>
    /// <param name="evenWhenResting">Also on a dossier that is on hold or stopped.</param>
    internal Task<Result<T>> ChangeAsync<T>(
        Guid dossierId, string permission, Func<DossierChange, Task<Result<T>>> change, CancellationToken cancel, bool evenWhenResting = false) =>
        desk.ChangeAsync(dossierId, permission, change, cancel, evenWhenResting);
}

internal static class DossierChanges
{
    extension(DossierChange change)
    {
        public Dossier Dossier => change.Root;
    }
}
