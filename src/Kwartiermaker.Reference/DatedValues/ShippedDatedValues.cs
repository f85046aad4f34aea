using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.Setup;
using Microsoft.EntityFrameworkCore;
using System.Globalization;

namespace Kwartiermaker.Reference.DatedValues;

/// <summary>
/// Law, terms and norms that come with the program. New rows of a later version are added; rows a user set stay. What was counted
/// before a row was known is counted anew.
/// </summary>
internal sealed class ShippedDatedValues(AppDbContext db, ReferenceMemory memory, IEnumerable<IRecount> counted) : IShippedData
{
    public async Task LoadAsync(CancellationToken cancel)
    {
        var known = (await db.Set<DatedValueRow>().Select(v => new { v.Key, v.ValidFrom }).ToListAsync(cancel)).Select(v => (v.Key, v.ValidFrom)).ToHashSet();
        db.AddRange(ShippedFile.Rows(typeof(ShippedDatedValues).Assembly, "reference/dated-values.csv")
            .Where(r => !known.Contains((r["key"], Date(r["valid_from"]))))
            .Select(r => new DatedValueRow
            {
                Key = r["key"],
                ValidFrom = Date(r["valid_from"]),
                ValidTo = Date(r["valid_to"]),
                Number = r["number"].Length == 0 ? null : decimal.Parse(r["number"], CultureInfo.InvariantCulture),
                Unit = r["unit"],
                Ground = r["ground"],
                Source = r["source"],
                Confidence = r["confidence"],
                NoteDutch = r["note_nl"],
                NoteEnglish = r["note_en"],
            }));
        var added = await db.SaveChangesAsync(cancel) > 0;
        memory.Forget();
        if (!added)
            return;
        foreach (var module in counted)
            await module.RecountAsync(cancel);
    }

    private static DateOnly? Date(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
