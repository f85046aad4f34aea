using Kwartiermaker.Common.Changes;
using Kwartiermaker.Common.Modules;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Remarks;

/// <summary>Takes back a remark of one's own: its text is gone, and that something stood there stays.</summary>
public sealed record TakeBackRemark(Guid SubjectId, Guid RemarkId);

public sealed class TakeBackRemarkHandler(SubjectDesks desks, ModuleList modules)
{
    public async Task<Result<Done>> HandleAsync(TakeBackRemark command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (await desks.OfAsync(command.SubjectId, cancel) is not { } desk || modules.Of(desk.Module).ViewInternal is not { } right)
            return Refusal.NotFound();
        return await desk.ChangeAsync<Done>(command.SubjectId, right, async change =>
        {
            if (await change.Db.Set<Remark>().SingleOrDefaultAsync(r => r.Id == command.RemarkId && r.SubjectId == command.SubjectId, cancel) is not { } remark)
                return Refusal.NotFound();
            if (remark.AuthorId != change.User.Id)
                return Refusal.Rule("remark.of-another");
            (remark.Text, remark.To, remark.TakenBackAt) = ("", "", remark.TakenBackAt ?? change.Now);
            return default(Done);
        }, cancel);
    }
}
