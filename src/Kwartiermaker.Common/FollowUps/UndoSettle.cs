using Kwartiermaker.Common.Undo;

namespace Kwartiermaker.Common.FollowUps;

/// <summary>Opens again what was just said to be done or dropped.</summary>
public sealed class UndoSettle(FindFollowUpsHandler find, ChangeFollowUpHandler change) : IUndo
{
    public const string Code = "common.follow-up";

    public string Kind => Code;

    public async Task<Result<Done>> UndoAsync(Guid subjectId, string state, string reason, CancellationToken cancel) =>
        (await find.HandleAsync(subjectId, cancel)).FirstOrDefault(f => f.Id.ToString() == state) is { } row
            ? await change.HandleAsync(new ChangeFollowUp(subjectId, row.Id, row.Version, row.DueOn, row.ResponsibleId, FollowUpState.Open, null, reason, null), cancel)
            : Refusal.NotFound();
}
