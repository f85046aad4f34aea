using Kwartiermaker.Common.Changes;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.FollowUps;

/// <summary>For a module whose own step brings follow-ups along.</summary>
public static class FollowUpChanges
{
    internal static async Task<FollowUp> AddFollowUpAsync(
        this Change change, FollowUpKind kind, Guid source, DateOnly since, Assignment assignment, CancellationToken cancel)
    {
        var followUp = new FollowUp
        {
            SubjectId = change.SubjectId,
            Kind = kind.Code,
            WaivedByLetter = kind.WaivedByLetter,
            SourceId = source,
            Text = assignment.Text.Trim(),
            ToWhom = string.IsNullOrWhiteSpace(assignment.ToWhom) ? null : assignment.ToWhom.Trim(),
            Since = since,
            DueOn = assignment.DueOn!.Value,
            ResponsibleId = assignment.ResponsibleId!.Value,
        };
        change.Db.Add(followUp);
        await change.KeepFollowUpDeadlineAsync(kind, followUp, cancel);
        return followUp;
    }

    /// <summary>Adds one that was checked.</summary>
    public static Task AddCheckedFollowUpAsync(this Change change, FollowUpKind kind, Guid source, DateOnly since, Assignment assignment, CancellationToken cancel) =>
        change.AddFollowUpAsync(kind, source, since, assignment, cancel);

    /// <summary>An open one is a deadline on the home page of whoever is responsible.</summary>
    internal static Task KeepFollowUpDeadlineAsync(this Change change, FollowUpKind kind, FollowUp followUp, CancellationToken cancel) =>
        change.KeepDeadlineAsync(
            kind.Deadline, followUp.Id, followUp.State == FollowUpState.Open, new(followUp.Text, followUp.DueOn, "afspraak", followUp.ResponsibleId), cancel);

    /// <summary>Everybody who sees the subject, and in any case whoever is at work now.</summary>
    /// <param name="keep">Who is responsible already, even when this person no longer sees it.</param>
    public static async Task<IReadOnlySet<Guid>> WhoCanBeResponsibleAsync(this Change change, IPeople people, CancellationToken cancel, params IReadOnlyList<Guid> keep)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(people);
        var subject = await change.Db.Set<Subject>().AsNoTracking().SingleAsync(s => s.Id == change.SubjectId, cancel);
        return (await people.FindAsync(cancel)).Where(p => p.Scope.Includes(subject.Region, subject.MunicipalityCode)).Select(p => p.Id)
            .Append(change.User.Id).Concat(keep).ToHashSet();
    }

    /// <summary>Why this person cannot be made responsible; null when it can, when nobody is named, and for whoever is it already.</summary>
    public static async Task<Refusal?> WhyNotResponsibleAsync(this Change change, IPeople people, string field, Guid? who, Guid? before, CancellationToken cancel) =>
        who is null || who == before || (await change.WhoCanBeResponsibleAsync(people, cancel)).Contains(who.Value) ? null : Refusal.Invalid(field, "follow-up.person-unknown");

    /// <summary>What is asked in one row and not dropped, the first asked first.</summary>
    public static async Task<IReadOnlyList<AskedFollowUp>> FollowUpsOfAsync(this Database.AppDbContext db, Guid source, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Set<FollowUp>().AsNoTracking().Where(f => f.SourceId == source && f.State != FollowUpState.Dropped).OrderBy(f => f.Id)
            .Select(f => new AskedFollowUp(f.Id, f.Text, f.DueOn, f.ResponsibleId, f.State)).ToListAsync(cancel);
    }
}

/// <summary>A follow-up as the process that it comes out of needs it.</summary>
public sealed record AskedFollowUp(Guid Id, string Text, DateOnly DueOn, Guid ResponsibleId, FollowUpState State);
