using Kwartiermaker.Access.People;
using Kwartiermaker.Access.Sessions;
using Kwartiermaker.Common.Cards;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Jobs;
using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Mail;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Time;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Access;

/// <summary>What whoever looks after the program wants to know first.</summary>
internal sealed class LookAfterCard(AppDbContext db, FindOutboxHandler outbox, FindJobRunsHandler jobs, SessionTerms terms, Clock clock, Texts texts) : IHomeCard
{
    public async Task<Card?> MakeAsync(CurrentUser user, CancellationToken cancel)
    {
        if (!user.May(AccessPermissions.LookAfter))
            return null;
        var mail = await outbox.HandleAsync(cancel);
        return new Card(10, "Hoe het programma draait", ["Wat", "Aantal"],
        [
            new(texts["Mensen die het gebruiken"], null, null, await db.Set<User>().CountAsync(cancel)),
            new(texts["Nu aangemeld"], "/beheer/sessies", null, await terms.Alive(db.Set<Session>(), clock.Now).Select(s => s.UserId).Distinct().CountAsync(cancel)),
            new(texts["Achtergrondtaken die niet lukten"], "/beheer/taken", null, (await jobs.HandleAsync(cancel)).Count(j => j.IsWrong)),
            new(texts["Mail die niet lukte"], "/beheer/post", mail.IsOn ? null : texts["mail staat uit"], mail.Held.Count),
        ]);
    }
}
