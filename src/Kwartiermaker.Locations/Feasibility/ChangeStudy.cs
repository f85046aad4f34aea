using Kwartiermaker.Common;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Feasibility;

/// <summary>Changes who leads the study and the expected investment.</summary>
public sealed record ChangeStudy(Guid DossierId, int Version, Guid? LeadId, string? MunicipalityLead, string? MunicipalityFunction, decimal? Investment);

public sealed class ChangeStudyHandler(DossierDesk desk, IPeople people)
{
    public Task<Result<Done>> HandleAsync(ChangeStudy command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.PrepareStudy, async change =>
        {
            if (await change.FindStudyAsync(cancel) is not { } study)
                return Refusal.NotFound();
            if (study.WhyNotChange() is { } locked)
                return locked;
            if (DossierChange.WhyNotCurrent(study, command.Version) is { } stale)
                return stale;
            var lead = command.LeadId is { } id ? await people.FindAsync(id, cancel) : null;
            var refusals = StartStudyHandler.Check(lead, command.MunicipalityLead, command.MunicipalityFunction, command.Investment);
            if (refusals.Count > 0)
                return refusals;
            study.SetUp(lead!.Id, command.MunicipalityLead!, command.MunicipalityFunction!, command.Investment);
            change.Record(new StudyChanged(lead.Name, study.MunicipalityLead, study.MunicipalityFunction, study.Investment));
            return default(Done);
        }, cancel);
}
