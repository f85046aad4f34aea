using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Council;

/// <summary>Records or corrects the answer to a question of the council; the history keeps what was answered before.</summary>
/// <param name="WhyEarlier">Why it was answered before the location was known here.</param>
public sealed record AnswerCouncilQuestion(Guid DossierId, Guid QuestionId, int Version, string Answer, DateOnly? AnsweredOn, string? WhyEarlier = null);

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
            var knownSince = change.Dossier.KnownSince();
            var refusals = new List<Refusal>();
            refusals.Text(nameof(command.Answer), command.Answer, 4_000);
            if (command.AnsweredOn is null)
                refusals.Add(Refusal.Invalid(nameof(command.AnsweredOn), "required"));
            else if (command.AnsweredOn > change.Today)
                refusals.Add(Refusal.Invalid(nameof(command.AnsweredOn), "follow-up.in-future"));
            else if (EarlierDay.WhyNot(nameof(command.AnsweredOn), command.AnsweredOn, knownSince, command.WhyEarlier) is { } unexplained)
                refusals.Add(unexplained);
            if (refusals.Count > 0)
                return refusals;

            var before = question.Answer;
            question.GiveAnswer(command.Answer, command.AnsweredOn!.Value, EarlierDay.Kept(command.AnsweredOn.Value, knownSince, command.WhyEarlier));
            change.Record(new CouncilQuestionAnswered(question.AskedBy, question.Question, question.Answer!, before), question.WhyEarlier);
            return default(Done);
        }, cancel);
}
