using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Events;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Reference.DatedValues;

/// <summary>Says what holds from a day on, with where it comes from. What held before that day stays as it was.</summary>
/// <param name="Number">In its unit; a share as a percentage.</param>
/// <param name="From">The first day: today or later, so that nothing that was decided changes its ground.</param>
public sealed record SetDatedValue(string Key, decimal? Number, DateOnly? From, string Source);

/// <param name="Number">As it was typed: a share as a percentage.</param>
[EventName("reference.value-set", ReferencePermissions.Change)]
public sealed record ValueSet([property: Coded("value")] string Key, decimal Number, DateOnly From, string Source) : IEvent;

public sealed class SetDatedValueHandler(DatedValueDesk desk)
{
    private const int LongestSource = 300;

    public Task<Result<Done>> HandleAsync(SetDatedValue command, CancellationToken cancel) =>
        desk.ChangeAsync(async change =>
        {
            var rows = await change.Db.Set<DatedValueRow>().Where(v => v.Key == command.Key).ToListAsync(cancel);
            if (rows.MaxBy(v => v.ValidFrom ?? DateOnly.MinValue) is not { } last)
                return Refusal.NotFound();
            var refusals = Check(command, last.Unit, change.Today);
            if (refusals.Count > 0)
                return refusals;
            var (from, number) = (command.From!.Value, ValueUnit.Stored(last.Unit, command.Number!.Value));
            // A value that was typed wrong today is put right; one that came with the program stays beside it.
            if (rows.SingleOrDefault(v => v.ValidFrom == from) is { } same)
            {
                if (same.SetBy is null)
                    return Refusal.Invalid(nameof(command.From), "value.same-day", from);
                change.Db.Remove(same);
                await change.StoreSoFarAsync(cancel);
            }

            change.Db.Add(new DatedValueRow
            {
                Key = last.Key,
                ValidFrom = from,
                Number = number,
                Unit = last.Unit,
                Ground = last.Ground,
                Source = command.Source.Trim(),
                Confidence = "set-here",
                NoteDutch = last.NoteDutch,
                NoteEnglish = last.NoteEnglish,
                SetBy = change.User.Name,
            });
            change.Record(new ValueSet(last.Key, command.Number.Value, from, command.Source.Trim()));
            return default(Done);
        }, cancel);

    private static List<Refusal> Check(SetDatedValue command, string unit, DateOnly today)
    {
        var refusals = new List<Refusal>();
        if (command.Number is not { } number)
            refusals.Add(Refusal.Invalid(nameof(command.Number), "required"));
        else if (ValueUnit.WhyNot(nameof(command.Number), unit, number) is { } wrong)
            refusals.Add(wrong);
        if (command.From is not { } from)
            refusals.Add(Refusal.Invalid(nameof(command.From), "required"));
        else if (from < today)
            refusals.Add(Refusal.Invalid(nameof(command.From), "value.past", today));
        refusals.Text(nameof(command.Source), command.Source, LongestSource);
        return refusals;
    }
}
