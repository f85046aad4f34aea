using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Time;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Reference.Senders;

/// <param name="IsNow">Whether letters of today take it.</param>
/// <param name="IsToCome">No letter took it yet.</param>
public sealed record LetterSenderRow(DateOnly ValidFrom, Organisation Sender, string SetBy, DateTime SetAt, bool IsNow, bool IsToCome);

/// <summary>What administrators set as sender of letters, the newest day first.</summary>
public sealed class FindLetterSendersHandler(AppDbContext db, Clock clock)
{
    public async Task<IReadOnlyList<LetterSenderRow>> HandleAsync(CancellationToken cancel)
    {
        var rows = await db.Set<LetterSender>().AsNoTracking().OrderByDescending(s => s.ValidFrom).ToListAsync(cancel);
        var today = clock.Today;
        var now = rows.Find(s => s.ValidFrom <= today);
        return [.. rows.Select(s => new LetterSenderRow(s.ValidFrom, s.ToOrganisation(), s.SetBy, s.SetAt, s == now, s.ValidFrom > today))];
    }

    /// <returns>The sender of letters of today; null when none was set, and the settings of the program hold.</returns>
    public Organisation? Today()
    {
        var today = clock.Today;
        return db.Set<LetterSender>().AsNoTracking().Where(s => s.ValidFrom <= today).OrderByDescending(s => s.ValidFrom).FirstOrDefault()?.ToOrganisation();
    }
}
