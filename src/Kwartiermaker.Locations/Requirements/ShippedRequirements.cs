using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Setup;
using Microsoft.EntityFrameworkCore;
using System.Globalization;

namespace Kwartiermaker.Locations.Requirements;

/// <summary>The programme of requirements that comes with the program. Requirements of a later version are added; rows a user set stay.</summary>
internal sealed class ShippedRequirements(AppDbContext db) : IShippedData
{
    public async Task LoadAsync(CancellationToken cancel)
    {
        var known = (await db.Set<Requirement>().Select(r => r.Code).Distinct().ToListAsync(cancel)).ToHashSet();
        db.AddRange(ShippedFile.Rows(typeof(ShippedRequirements).Assembly, "locations/requirements.csv")
            .Select((row, position) => (row, position))
            .Where(r => !known.Contains(r.row["code"]))
            .Select(r => Of(r.row, r.position + 1)));
        await db.SaveChangesAsync(cancel);
    }

    private static Requirement Of(IReadOnlyDictionary<string, string> row, int position) => new Requirement
    {
        Code = row["code"],
        Subject = Enum.Parse<RequirementSubject>(row["subject"], ignoreCase: true),
        TextDutch = row["text_nl"],
        TextEnglish = row["text_en"],
        Comparison = Enum.Parse<Comparison>(row["comparison"], ignoreCase: true),
        Norm = row["norm"].Length == 0 ? null : decimal.Parse(row["norm"], CultureInfo.InvariantCulture),
        Unit = row["unit"].Length == 0 ? null : row["unit"],
        ValidFrom = Date(row["valid_from"]),
        Source = row["source"],
        Confidence = row["confidence"],
        Position = position,
    }.Until(Date(row["valid_to"]));

    private static DateOnly? Date(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
