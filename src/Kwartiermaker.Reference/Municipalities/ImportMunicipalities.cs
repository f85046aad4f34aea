using CsvHelper;
using CsvHelper.Configuration;
using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Microsoft.EntityFrameworkCore;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Kwartiermaker.Reference.Municipalities;

/// <summary>Replaces what is known of the municipalities by a CSV file; nothing changes unless every row is good.</summary>
public sealed record ImportMunicipalities(TextReader Csv);

/// <param name="Rows">Rows in the file.</param>
/// <param name="Changed">Municipalities that are new or differ from before.</param>
public sealed record MunicipalitiesImported(int Rows, int Changed);

public sealed partial class ImportMunicipalitiesHandler(AppDbContext db, ReferenceMemory memory)
{
    private static readonly string[] Columns =
        ["code", "name", "province_code", "province", "safety_region_code", "safety_region", "coa_region", "latitude", "longitude", "valid_from", "valid_to", "successor_code"];

    public async Task<Result<MunicipalitiesImported>> HandleAsync(ImportMunicipalities command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        var (rows, refusals) = Read(command.Csv);
        if (refusals.Count > 0)
            return refusals;

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var stored = await db.Set<MunicipalityRow>().ToDictionaryAsync(m => m.Code, cancel);
        var orphans = stored.Keys.Except(rows.Select(r => r.Code)).Where(code => stored[code].ValidTo is null).Order().ToList();
        if (orphans.Count > 0)
            return Refusal.Invalid("code", "municipalities.missing", string.Join(", ", orphans));

        foreach (var row in rows)
        {
            if (stored.TryGetValue(row.Code, out var known))
                db.Entry(known).CurrentValues.SetValues(row);
            else
                db.Add(row);
        }

        var changed = db.ChangeTracker.Entries<MunicipalityRow>().Count(e => e.State is EntityState.Added or EntityState.Modified);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        memory.Forget();
        return new MunicipalitiesImported(rows.Count, changed);
    }

    private static (List<MunicipalityRow> Rows, List<Refusal> Refusals) Read(TextReader text)
    {
        var rows = new List<MunicipalityRow>();
        var refusals = new List<Refusal>();
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture) { MissingFieldFound = null, BadDataFound = null });
        if (!csv.Read() || !csv.ReadHeader())
            return (rows, [Refusal.Invalid("file", "import.empty")]);
        var missing = Columns.Except(csv.HeaderRecord!).ToList();
        if (missing.Count > 0)
            return (rows, [Refusal.Invalid("file", "import.columns-missing", string.Join(", ", missing))]);

        while (csv.Read())
        {
            var line = csv.Parser.Row;
            var code = Text("code");
            if (!CodePattern().IsMatch(code))
                refusals.Add(Refusal.Invalid("code", "municipalities.code", line, code));
            else if (rows.Any(r => r.Code == code))
                refusals.Add(Refusal.Invalid("code", "municipalities.twice", line, code));
            foreach (var column in new[] { "name", "province", "coa_region" }.Where(c => Text(c).Length == 0))
                refusals.Add(Refusal.Invalid(column, "import.required", line, column));
            var from = Date("valid_from");
            var to = Date("valid_to");
            var latitude = Position("latitude", 50.5, 53.7);
            var longitude = Position("longitude", 3.2, 7.3);
            if (from > to)
                refusals.Add(Refusal.Invalid("valid_to", "import.end-before-start", line));
            rows.Add(new MunicipalityRow
            {
                Code = code,
                Name = Text("name"),
                ProvinceCode = Text("province_code"),
                Province = Text("province"),
                SafetyRegionCode = Text("safety_region_code"),
                SafetyRegion = Text("safety_region"),
                Region = Text("coa_region"),
                Latitude = latitude,
                Longitude = longitude,
                ValidFrom = from,
                ValidTo = to,
                SuccessorCode = Text("successor_code") is { Length: > 0 } successor ? successor : null,
            });

            string Text(string column) => csv.GetField(column)?.Trim() ?? "";

            // An ended municipality has no place on the map any more; a present one must have one.
            double? Position(string column, double low, double high)
            {
                if (to is not null && Text(column).Length == 0)
                    return null;
                if (double.TryParse(Text(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= low && value <= high)
                    return value;
                refusals.Add(Refusal.Invalid(column, "municipalities.position", line, column, Text(column)));
                return null;
            }

            DateOnly? Date(string column)
            {
                if (Text(column).Length == 0)
                    return null;
                if (DateOnly.TryParseExact(Text(column), "yyyy-MM-dd", out var date))
                    return date;
                refusals.Add(Refusal.Invalid(column, "import.date", line, column, Text(column)));
                return null;
            }
        }

        if (rows.Count == 0)
            refusals.Add(Refusal.Invalid("file", "import.empty"));
        var codes = rows.Select(r => r.Code).ToHashSet();
        foreach (var row in rows)
        {
            if (row.SuccessorCode is { } successor && (!codes.Contains(successor) || successor == row.Code))
                refusals.Add(Refusal.Invalid("successor_code", "municipalities.successor", row.Code, successor));
            if ((row.ValidTo is null) != (row.SuccessorCode is null))
                refusals.Add(Refusal.Invalid("successor_code", "municipalities.successor-needed", row.Code));
        }

        return (rows, refusals);
    }

    [GeneratedRegex("^GM[0-9]{4}$")]
    private static partial Regex CodePattern();
}
