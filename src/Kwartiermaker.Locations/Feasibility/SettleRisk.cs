using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Feasibility;

/// <summary>Says what came of the measure against a risk; also after the go, because measures may run on.</summary>
public sealed record SettleRisk(Guid DossierId, Guid RiskId, int Version, string? Outcome);

public sealed class SettleRiskHandler(DossierDesk desk)
{
    public Task<Result<Done>> HandleAsync(SettleRisk command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.PrepareStudy, async change =>
        {
            var risk = await change.Db.Set<StudyRisk>().SingleOrDefaultAsync(r => r.Id == command.RiskId, cancel);
            var aspect = risk is null ? null : await change.Db.Set<StudyAspect>().SingleOrDefaultAsync(a => a.Id == risk.AspectId && a.DossierId == command.DossierId, cancel);
            if (risk is null || aspect is null)
                return Refusal.NotFound();
            if (risk.SettledOn is { } settled)
                return Refusal.Rule("study.risk-settled", settled);
            if (DossierChange.WhyNotCurrent(risk, command.Version) is { } stale)
                return stale;
            var refusals = new List<Refusal>();
            refusals.Text(nameof(command.Outcome), command.Outcome, 2_000);
            if (refusals.Count > 0)
                return refusals;
            risk.Settle(command.Outcome!, change.Today);
            await change.CloseDeadlinesAsync(risk.Id, cancel);
            change.Record(new RiskSettled(aspect.Kind, risk.Text.FirstLine()), command.Outcome);
            return default(Done);
        }, cancel);
}
