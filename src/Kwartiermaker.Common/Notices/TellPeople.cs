using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Events;
using Kwartiermaker.Common.Interests;
using Kwartiermaker.Common.Mail;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Common.Time;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Notices;

/// <summary>
/// Works out who should know of what just happened, and stores that with it: whoever got something to do, whoever is asked to decide,
/// and of a decision whoever works on the subject or follows it. Nobody is told what they did themselves.
/// </summary>
public sealed class TellPeople(AppDbContext db, EventLog log, CurrentUser user, IPeople people, RoleMatrix matrix, MailSettings mail, Clock clock)
{
    internal async Task AddAsync(CancellationToken cancel)
    {
        foreach (var happened in log.TakeNew())
        {
            var name = EventName.AttributeOf(happened.What);
            var told = new Dictionary<Guid, NoticeKind>();
            Tell(happened.Tell, NoticeKind.Assigned);
            if (name.Asks is null && !name.Tells && told.Count == 0)
                continue;
            var id = happened.Row.SubjectId;
            // An event of what is no subject, like a list that an administrator keeps, is in the history only.
            if (await db.Set<Subject>().FindAsync([id], cancel) is not { } subject)
                continue;
            if (name.Asks is { } right)
            {
                var there = (await people.FindAsync(cancel)).Where(p => p.Scope.Includes(subject.Region, subject.MunicipalityCode));
                Tell(there.Where(p => matrix.For(p.Roles).Contains(right)).Select(p => p.Id), NoticeKind.Asked);
            }

            if (name.Tells)
            {
                Tell(db.ChangeTracker.Entries<IRoot>().Where(r => ((Versioned)r.Entity).Id == id).SelectMany(r => r.Entity.Describe().Team), NoticeKind.Decided);
                Tell(await db.Set<Interest>().Where(i => i.SubjectId == id && i.FollowedSince != null).Select(i => i.PersonId).ToListAsync(cancel), NoticeKind.Decided);
            }

            var notices = told.Select(t => new Notice { PersonId = t.Key, SubjectId = id, Event = happened.Row, Kind = t.Value }).ToList();
            db.AddRange(notices);
            if (mail.IsOn)
                await MailAsync([.. notices.Where(n => n.Kind != NoticeKind.Decided)], subject, cancel);

            void Tell(IEnumerable<Guid> who, NoticeKind kind)
            {
                foreach (var person in who.Where(w => w != user.Id))
                    told.TryAdd(person, kind);
            }
        }
    }

    /// <summary>Of what cannot wait until the morning, to whoever did not say otherwise.</summary>
    private async Task MailAsync(IReadOnlyList<Notice> notices, Subject subject, CancellationToken cancel)
    {
        var who = notices.Select(n => n.PersonId).ToList();
        var without = who.Count == 0 ? [] : await db.Set<MailWish>().Where(w => who.Contains(w.PersonId) && !w.AtOnce).Select(w => w.PersonId).ToListAsync(cancel);
        db.AddRange(notices.Where(n => !without.Contains(n.PersonId)).Select(n => new OutboxMail
        {
            PersonId = n.PersonId,
            Code = n.Kind == NoticeKind.Asked ? "asked" : "assigned",
            Args = subject.Name,
            Path = "/meldingen",
            Key = $"notice {n.Id}",
            WrittenAt = clock.Now,
        }));
    }
}
