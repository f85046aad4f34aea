using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Feasibility;

/// <summary>Starts the feasibility study with a lead on both sides (row B7).</summary>
/// <param name="MunicipalityLead">Name of who leads it at the municipality.</param>
/// <param name="Investment">Expected investment in euro, when it is known.</param>
public sealed record StartStudy(Guid DossierId, Guid? LeadId, string? MunicipalityLead, string? MunicipalityFunction, decimal? Investment = null);

public sealed class StartStudyHandler(DossierDesk desk, IPeople people)
{
    public Task<Result<Guid>> HandleAsync(StartStudy command, CancellationToken cancel) =>
        desk.ChangeAsync<Guid>(command.DossierId, LocationsPermissions.PrepareStudy, async change =>
        {
            if (change.Dossier.WhyNotReached(Phase.Feasibility) is { } early)
                return early;
            var last = await change.FindStudyAsync(cancel);
            if (last is not null and not { Decision: StudyDecision.NoGo })
                return Refusal.Rule("study.already-started", last.StartedOn);
            var lead = command.LeadId is { } id ? await people.FindAsync(id, cancel) : null;
            var refusals = Check(lead, command.MunicipalityLead, command.MunicipalityFunction, command.Investment);
            if (refusals.Count > 0)
                return refusals;

            var study = new FeasibilityStudy { DossierId = command.DossierId, Round = (last?.Round ?? 0) + 1, StartedOn = change.Today };
            study.SetUp(lead!.Id, command.MunicipalityLead!, command.MunicipalityFunction!, command.Investment);
            change.Db.Add(study);
            foreach (var kind in Enum.GetValues<AspectKind>())
                change.Db.Add(new StudyAspect { StudyId = study.Id, DossierId = command.DossierId, Kind = kind });
            change.Record(new StudyStarted(study.Round, lead.Name, study.MunicipalityLead, study.MunicipalityFunction));
            return study.Id;
        }, cancel);

    internal static List<Refusal> Check(Person? lead, string? name, string? function, decimal? investment)
    {
        var refusals = new List<Refusal>();
        if (lead is null)
            refusals.Add(Refusal.Invalid(nameof(StartStudy.LeadId), "required"));
        refusals.Text(nameof(StartStudy.MunicipalityLead), name, 120);
        refusals.Text(nameof(StartStudy.MunicipalityFunction), function, 120);
        if (investment < 0)
            refusals.Add(Refusal.Invalid(nameof(StartStudy.Investment), "study.investment-negative"));
        return refusals;
    }
}
