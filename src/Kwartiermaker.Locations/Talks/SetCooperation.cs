using Kwartiermaker.Common;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Talks;

/// <summary>Records whether the cooperation that is talked about is structural or temporary (brochure, "Een formeel verzoek").</summary>
/// <param name="Version">Version of the dossier that the form was made with.</param>
public sealed record SetCooperation(Guid DossierId, int Version, Cooperation Cooperation);

public sealed class SetCooperationHandler(DossierDesk desk, IMunicipalities municipalities)
{
    public Task<Result<Done>> HandleAsync(SetCooperation command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.Talk, change =>
        {
            var dossier = change.Dossier;
            if (DossierChange.WhyNotCurrent(dossier, command.Version) is { } stale)
                return Task.FromResult<Result<Done>>(stale);
            if (command.Cooperation == Cooperation.Unknown)
                return Task.FromResult<Result<Done>>(Refusal.Invalid(nameof(command.Cooperation), "required"));
            if (dossier.Cooperation != command.Cooperation)
            {
                dossier.Describe(dossier.Facts with { Cooperation = command.Cooperation }, municipalities.Find(dossier.MunicipalityCode)!);
                change.Record(new CooperationSet(command.Cooperation));
            }

            return Task.FromResult<Result<Done>>(default(Done));
        }, cancel);
}
