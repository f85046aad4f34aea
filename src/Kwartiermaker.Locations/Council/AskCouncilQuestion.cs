using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Council;

/// <summary>Records a question from the council, in writing before the briefing or asked there.</summary>
public sealed record AskCouncilQuestion(Guid DossierId, Guid BriefingId, string AskedBy, string Question);

public sealed class AskCouncilQuestionHandler(DossierDesk desk)
{
    public Task<Result<Guid>> HandleAsync(AskCouncilQuestion command, CancellationToken cancel) =>
        desk.ChangeAsync<Guid>(command.DossierId, LocationsPermissions.Talk, async change =>
        {
            var briefing = await change.Db.Set<Briefing>().SingleOrDefaultAsync(b => b.Id == command.BriefingId && b.DossierId == command.DossierId, cancel);
            if (briefing is null)
                return Refusal.NotFound();
            if (briefing.State == BriefingState.Cancelled)
                return Refusal.Rule("briefing.cancelled");
            var refusals = new List<Refusal>();
            refusals.Text(nameof(command.AskedBy), command.AskedBy, 200);
            refusals.Text(nameof(command.Question), command.Question, 2_000);
            if (refusals.Count > 0)
                return refusals;

            var question = new CouncilQuestion { DossierId = command.DossierId, BriefingId = briefing.Id, AskedBy = command.AskedBy.Trim(), Question = command.Question.Trim() };
            change.Db.Add(question);
            change.Record(new CouncilQuestionAsked(question.AskedBy, question.Question));
            return question.Id;
        }, cancel);
}
