using Kwartiermaker.Common;
using Kwartiermaker.Contracts.Reference;

namespace Kwartiermaker.Locations.Dossiers;

/// <summary>Corrects or completes what is known of a site.</summary>
/// <param name="Version">The version that the form was made with.</param>
public sealed record ChangeSite(Guid DossierId, int Version, SiteFacts Site);

public sealed class ChangeSiteHandler(DossierDesk desk, IMunicipalities municipalities)
{
    public Task<Result<Done>> HandleAsync(ChangeSite command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.Register, change =>
        {
            var refusals = command.Site.Check(municipalities);
            if (refusals.Count > 0)
                return Task.FromResult<Result<Done>>(refusals);
            if (DossierChange.WhyNotCurrent(change.Dossier, command.Version) is { } stale)
                return Task.FromResult<Result<Done>>(stale);
            var municipality = municipalities.Find(command.Site.MunicipalityCode)!;
            if (!change.User.Scope.Includes(municipality.Region, municipality.Code))
                return Task.FromResult<Result<Done>>(Refusal.Invalid(nameof(SiteFacts.MunicipalityCode), "site.outside-scope", municipality.Name));

            var before = change.Dossier.Facts;
            change.Dossier.Describe(command.Site, municipality);
            var after = change.Dossier.Facts;
            var changed = typeof(SiteFacts).GetProperties().Where(p => !Equals(p.GetValue(before), p.GetValue(after))).Select(p => p.Name).ToList();
            if (changed.Count > 0)
                change.Record(new SiteChanged(changed));
            return Task.FromResult<Result<Done>>(default(Done));
        }, cancel);
}
