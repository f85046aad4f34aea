using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Council;

/// <summary>Records or corrects the answer to a question of the council; the history keeps what was answered before.</summary>
public sealed record AnswerCouncilQuestion(Guid DossierId, Guid QuestionId, int Version, string Answer, DateOnly? AnsweredOn);

public sealed class AnswerCouncilQuestionHandler(DossierDesk desk)
{
    public Task<Result<Done>> HandleAsync(AnswerCouncilQuestion command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.Talk, async change =>
        {
            var question = await change.Db.Set<CouncilQuestion>().SingleOrDefaultAsync(q => q.Id == command.QuestionId && q.DossierId == command.DossierId, cancel);
            if (question is null)
                return Refusal.NotFound();
            if (DossierChange.WhyNotCurrent(question, command.Version) is { } stale)
                return stale;
            var refusals = new List<Refusal>();
            refusals.Text(nameof(command.Answer), command.Answer, 4_000);
            if (command.AnsweredOn is null)
                refusals.Add(Refusal.Invalid(nameof(command.AnsweredOn), "required"));
            else if (command.AnsweredOn > change.Today)
                refusals.Add(Refusal.Invalid(nameof(command.AnsweredOn), "follow-up.in-future"));
            else if (command.AnsweredOn < Clock.DayOf(change.Dossier.RegisteredAt))
                refusals.Add(Refusal.Invalid(nameof(command.AnsweredOn), "position.before-registration", Clock.DayOf(change.Dossier.RegisteredAt)));
            if (refusals.Count > 0)
                return refusals;

            var before = question.Answer;
            question.GiveAnswer(command.Answer, command.AnsweredOn!.Value);
            change.Record(new CouncilQuestionAnswered(question.AskedBy, question.Question, question.Answer!, before));
            return default(Done);
        }, cancel);
}
