using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Time;
using Microsoft.EntityFrameworkCore;
using System.Text.Json;

namespace Kwartiermaker.Common.Drafts;

/// <summary>Keeps what somebody typed so far, over what was kept of the same form before.</summary>
/// <param name="Form">See <see cref="Draft.Form"/>.</param>
/// <param name="Fields">A JSON object of names and texts.</param>
public sealed record KeepDraft(string Form, string Fields);

public sealed class KeepDraftHandler(AppDbContext db, CurrentUser user, Clock clock)
{
    public const int LongestForm = 400;
    public const int LongestFields = 200_000;

    /// <summary>More forms than anybody leaves half filled in; the oldest makes room.</summary>
    public const int Most = 100;

    public async Task<Result<DateTime>> HandleAsync(KeepDraft command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (!user.IsSignedIn)
            return Refusal.NotAllowed();
        if (TypedText.WhyNot(nameof(command.Form), command.Form, LongestForm) is { } wrong)
            return wrong;
        if (command.Fields.Length > LongestFields || !IsObject(command.Fields))
            return Refusal.Invalid(nameof(command.Fields), "draft.unreadable");
        var (me, now) = (user.Id, clock.Now);
        if (await ChangeAsync() == 0)
        {
            await MakeRoomAsync(me, cancel);
            db.Add(new Draft { PersonId = me, Form = command.Form, Fields = command.Fields, SavedAt = now });
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateException)
            {
                // The same form in another window came first.
                db.ChangeTracker.Clear();
                await ChangeAsync();
            }
        }

        return now;

        Task<int> ChangeAsync() => db.Set<Draft>().Where(d => d.PersonId == me && d.Form == command.Form)
            .ExecuteUpdateAsync(d => d.SetProperty(x => x.Fields, command.Fields).SetProperty(x => x.SavedAt, now), cancel);
    }

    private async Task MakeRoomAsync(Guid me, CancellationToken cancel)
    {
        var old = await db.Set<Draft>().Where(d => d.PersonId == me).OrderByDescending(d => d.SavedAt).Skip(Most - 1).Select(d => d.Form).ToListAsync(cancel);
        if (old.Count > 0)
            await db.Set<Draft>().Where(d => d.PersonId == me && old.Contains(d.Form)).ExecuteDeleteAsync(cancel);
    }

    private static bool IsObject(string json)
    {
        try
        {
            using var read = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 3 });
            return read.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
