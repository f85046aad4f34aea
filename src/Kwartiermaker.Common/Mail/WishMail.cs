using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Mail;

/// <summary>Says which mail the person who is signed in wants, and in which language.</summary>
/// <param name="AtOnce">When something is given to them, or their decision is asked.</param>
/// <param name="Daily">The summary of the morning.</param>
public sealed record WishMail(bool AtOnce, bool Daily, bool InEnglish);

public sealed class WishMailHandler(AppDbContext db, CurrentUser user, MailSettings settings)
{
    /// <summary>Whether this program sends mail at all.</summary>
    public bool IsOn => settings.IsOn;

    public async Task<WishMail> GetAsync(CancellationToken cancel)
    {
        var me = user.Id;
        return await db.Set<MailWish>().AsNoTracking().Where(w => w.PersonId == me).Select(w => new WishMail(w.AtOnce, w.Daily, w.InEnglish)).SingleOrDefaultAsync(cancel)
            ?? new(true, true, false);
    }

    public async Task HandleAsync(WishMail command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        var me = user.Id;
        var wish = await db.Set<MailWish>().SingleOrDefaultAsync(w => w.PersonId == me, cancel);
        if (wish is null)
            db.Add(wish = new MailWish { PersonId = me });
        (wish.AtOnce, wish.Daily, wish.InEnglish) = (command.AtOnce, command.Daily, command.InEnglish);
        await db.SaveChangesAsync(cancel);
    }
}
