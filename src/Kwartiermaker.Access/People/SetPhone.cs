using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Access.People;

/// <summary>Says by which number the person who is signed in can be called, by colleagues and by the municipalities they work with.</summary>
/// <param name="Phone">Null or empty: by none.</param>
public sealed record SetPhone(string? Phone);

public sealed class SetPhoneHandler(AppDbContext db, CurrentUser user)
{
    public async Task<string?> GetAsync(CancellationToken cancel)
    {
        var me = user.Id;
        return await db.Set<User>().Where(u => u.Id == me).Select(u => u.Phone).SingleOrDefaultAsync(cancel);
    }

    public async Task<Result<Done>> HandleAsync(SetPhone command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (TypedPhone.WhyNot(nameof(command.Phone), command.Phone) is { } wrong)
            return wrong;
        var me = user.Id;
        if (await db.Set<User>().SingleOrDefaultAsync(u => u.Id == me, cancel) is not { } own)
            return Refusal.NotFound();
        own.Phone = string.IsNullOrWhiteSpace(command.Phone) ? null : command.Phone.Trim();
        await db.SaveChangesAsync(cancel);
        return default(Done);
    }
}
