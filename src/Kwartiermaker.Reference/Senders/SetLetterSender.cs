using Kwartiermaker.Common;
using Kwartiermaker.Common.Changes;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Events;
using Kwartiermaker.Reference.Contacts;
using Microsoft.EntityFrameworkCore;
using System.Text.RegularExpressions;

namespace Kwartiermaker.Reference.Senders;

/// <summary>Says how the organisation names itself in letters from a day on; letters that were sent stay as they are.</summary>
/// <param name="From">The first day: today or later.</param>
public sealed record SetLetterSender(
    DateOnly? From, string? Name, string? Department, string? Address, string? PostcodeTown, string? Place, string? Email, string? Phone);

[EventName("reference.sender-set", ReferencePermissions.Change)]
public sealed record SenderSet(string Name, DateOnly From) : IEvent;

public sealed partial class SetLetterSenderHandler(Desk desk)
{
    /// <summary>The senders as a whole are the subject of their events.</summary>
    public static readonly Guid List = new("6b6d7661-6c75-8000-8000-73656e646572");

    internal const int Longest = 160;

    public Task<Result<Done>> HandleAsync(SetLetterSender command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(List, ReferencePermissions.Change, async change =>
        {
            var refusals = Check(command, change.Today);
            if (refusals.Count > 0)
                return refusals;
            var from = command.From!.Value;
            // What was typed wrong for the same day is put right; the event of it stays.
            if (await change.Db.Set<LetterSender>().SingleOrDefaultAsync(s => s.ValidFrom == from, cancel) is { } same)
            {
                change.Db.Remove(same);
                await change.StoreSoFarAsync(cancel);
            }

            change.Db.Add(new LetterSender
            {
                ValidFrom = from,
                Name = Filled(command.Name),
                Department = Filled(command.Department),
                Address = Filled(command.Address),
                PostcodeTown = PostcodeAndTown().Replace(Filled(command.PostcodeTown), m => $"{m.Groups[1].Value} {m.Groups[2].Value.ToUpperInvariant()} {m.Groups[3].Value}"),
                Place = Filled(command.Place),
                Email = Filled(command.Email),
                Phone = Filled(command.Phone),
                SetBy = change.User.Name,
                SetAt = change.Now,
            });
            change.Record(new SenderSet(Filled(command.Name), from));
            return default(Done);
        }, cancel);

    private static string Filled(string? text) => text?.Trim() ?? "";

    private static List<Refusal> Check(SetLetterSender command, DateOnly today)
    {
        var refusals = new List<Refusal>();
        if (command.From is not { } from)
            refusals.Add(Refusal.Invalid(nameof(command.From), "required"));
        else if (from < today)
            refusals.Add(Refusal.Invalid(nameof(command.From), "value.past", today));
        refusals.Text(nameof(command.Name), command.Name, Longest);
        refusals.Text(nameof(command.Department), command.Department, Longest, required: false);
        refusals.Text(nameof(command.Address), command.Address, Longest);
        refusals.Text(nameof(command.PostcodeTown), command.PostcodeTown, Longest);
        if (!string.IsNullOrWhiteSpace(command.PostcodeTown) && !PostcodeAndTown().IsMatch(command.PostcodeTown.Trim()))
            refusals.Add(Refusal.Invalid(nameof(command.PostcodeTown), "sender.postcode-town"));
        refusals.Text(nameof(command.Place), command.Place, Longest, required: false);
        refusals.Text(nameof(command.Email), command.Email, Longest, required: false);
        if (!string.IsNullOrWhiteSpace(command.Email) && !ContactFacts.IsMailAddress(command.Email))
            refusals.Add(Refusal.Invalid(nameof(command.Email), "contact.email"));
        refusals.Text(nameof(command.Phone), command.Phone, Longest, required: false);
        if (TypedPhone.WhyNot(nameof(command.Phone), command.Phone) is { } noPhone)
            refusals.Add(noPhone);
        return refusals;
    }

    /// <summary>As under an address: 9711 AA Groningen.</summary>
    [GeneratedRegex(@"^([1-9][0-9]{3}) ?([A-Za-z]{2}) +(\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex PostcodeAndTown();
}
