using Kwartiermaker.Common.Changes;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Events;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Remarks;

/// <param name="To">Colleagues who are asked to look along; they get a notice.</param>
public sealed record AddRemark(Guid SubjectId, string? Text, IReadOnlyList<Guid> To);

/// <summary>Somebody asked colleagues to look along; what they wrote is not in the history.</summary>
/// <param name="Step">Page of the remarks: whoever may not see that page does not read this either.</param>
/// <param name="To">Their names.</param>
[EventName("common.remark-addressed", null)]
public sealed record RemarkAddressed(string Step, string To) : IEvent, IOnStep;

public sealed class AddRemarkHandler(SubjectDesks desks, ModuleList modules, IPeople people, RoleMatrix matrix)
{
    public const int LongestText = 4_000;

    /// <summary>More are a meeting.</summary>
    public const int MostAsked = 10;

    /// <summary>Part of the address of the page with remarks, behind that of the subject.</summary>
    public const string Page = "opmerkingen";

    public async Task<Result<Guid>> HandleAsync(AddRemark command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (await desks.OfAsync(command.SubjectId, cancel) is not { } desk || modules.Of(desk.Module).ViewInternal is not { } right)
            return Refusal.NotFound();
        return await desk.ChangeAsync<Guid>(command.SubjectId, right, async change =>
        {
            if (TypedText.WhyNot(nameof(command.Text), command.Text, LongestText) is { } wrong)
                return wrong;
            if (command.To.Count > MostAsked)
                return Refusal.Invalid(nameof(command.To), "remark.too-many", MostAsked);
            var subject = await change.Db.Set<Subject>().SingleAsync(s => s.Id == command.SubjectId, cancel);
            var asked = await people.FindAsync([.. command.To.Distinct()], cancel);
            if (asked.FirstOrDefault(p => !p.Scope.Includes(subject.Region, subject.MunicipalityCode) || !matrix.For(p.Roles).Contains(right)) is { } blind)
                return Refusal.Invalid(nameof(command.To), "remark.cannot-read", blind.Name);
            var to = string.Join(", ", asked.Select(p => p.Name).Order(StringComparer.CurrentCulture));
            var remark = new Remark { SubjectId = command.SubjectId, AuthorId = change.User.Id, At = change.Now, Text = command.Text!.Trim(), To = to };
            change.Db.Add(remark);
            if (asked.Count > 0)
                change.Record(new RemarkAddressed(Page, to), tell: asked.Select(p => (Guid?)p.Id));
            return remark.Id;
        }, cancel);
    }
}
