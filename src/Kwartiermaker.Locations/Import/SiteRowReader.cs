using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Sheets;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Import;

/// <summary>Turns a row of text into the facts of a site, with what is wrong at its column. The rules are those of the form: <see cref="SiteFacts.Check"/>.</summary>
internal sealed class SiteRowReader
{
    private readonly ImportRow row;
    private readonly IMunicipalities municipalities;
    private readonly List<Refusal> refusals = [];

    private SiteRowReader(ImportRow row, IMunicipalities municipalities) => (this.row, this.municipalities) = (row, municipalities);

    public static (SiteFacts Site, IReadOnlyList<Refusal> Refusals) Read(ImportRow row, IMunicipalities municipalities) => new SiteRowReader(row, municipalities).Read();

    private (SiteFacts Site, IReadOnlyList<Refusal> Refusals) Read()
    {
        var site = new SiteFacts(
            Text(nameof(SiteFacts.Name)) ?? "",
            Choice(nameof(SiteFacts.Kind), ImportWords.Kinds, required: true) ?? SiteKind.Other,
            Text(nameof(SiteFacts.Address)) ?? "",
            Text(nameof(SiteFacts.Postcode)),
            Text(nameof(SiteFacts.Town)) ?? "",
            MunicipalityCode(),
            Degrees(nameof(SiteFacts.Latitude)),
            Degrees(nameof(SiteFacts.Longitude)),
            Text(nameof(SiteFacts.Owner)),
            Choice(nameof(SiteFacts.OwnerKind), ImportWords.OwnerKinds) ?? OwnerKind.Unknown,
            Choice(nameof(SiteFacts.Tenure), ImportWords.Tenures) ?? Tenure.Unknown,
            Choice(nameof(SiteFacts.Cooperation), ImportWords.Cooperations) ?? Cooperation.Unknown,
            Day(nameof(SiteFacts.AvailableFrom)),
            Day(nameof(SiteFacts.AvailableTo)),
            Whole(nameof(SiteFacts.GrossFloorArea)),
            Whole(nameof(SiteFacts.PlotArea)),
            Whole(nameof(SiteFacts.PossiblePlaces)),
            Text(nameof(SiteFacts.Notes)));
        // A cell that could not be read is already told; a rule about the empty value would only confuse.
        var unread = refusals.Select(r => r.Field).ToHashSet();
        var positionUnread = unread.Contains(nameof(SiteFacts.Latitude)) || unread.Contains(nameof(SiteFacts.Longitude));
        refusals.AddRange(site.Check(municipalities).Where(r =>
            !unread.Contains(r.Field) && !(positionUnread && r.Field is nameof(SiteFacts.Latitude) or nameof(SiteFacts.Longitude))));
        return (site.AsStored(), refusals);
    }

    /// <summary>The cell as text; what holds none that can be used is told, and is empty.</summary>
    private string? Text(string field) => Cell(field) switch
    {
        null => null,
        // What looks like 1-2 becomes a day when it is typed in a spreadsheet: the house number or the name is gone.
        { Kind: CellKind.Day } day => Told(field, "site-import.became-a-day", day.Text),
        var cell => cell.Text,
    };

    private SheetCell? Cell(string field)
    {
        if (row.Cells.GetValueOrDefault(field) is not { } cell)
            return null;
        return cell.Kind switch
        {
            CellKind.Error => Told(field, "site-import.error-cell", cell.Text),
            CellKind.NoValue => Told(field, "site-import.not-calculated"),
            CellKind.Merged => Told(field, "site-import.merged", cell.Text),
            _ => cell.Text.Filled() is { } text ? cell with { Text = text } : null,
        };

        SheetCell? Told(string at, string code, params object?[] args)
        {
            refusals.Add(Refusal.Invalid(at, code, args));
            return null;
        }
    }

    private string? Told(string field, string code, params object?[] args)
    {
        refusals.Add(Refusal.Invalid(field, code, args));
        return null;
    }

    private string MunicipalityCode()
    {
        if (Text(nameof(SiteFacts.MunicipalityCode)) is not { } text)
        {
            if (refusals.All(r => r.Field != nameof(SiteFacts.MunicipalityCode)))
                refusals.Add(Refusal.Invalid(nameof(SiteFacts.MunicipalityCode), "required"));
            return "";
        }

        return municipalities.CodeOf(text);
    }

    private T? Choice<T>(string field, IReadOnlyList<ImportWord<T>> words, bool required = false)
        where T : struct, Enum
    {
        if (Text(field) is not { } text)
        {
            if (required && refusals.All(r => r.Field != field))
                refusals.Add(Refusal.Invalid(field, "required"));
            return null;
        }

        if (words.FirstOrDefault(w => w.Is(text)) is { } word)
            return word.Value;
        refusals.Add(Refusal.Invalid(field, "site-import.not-a-choice", text, string.Join(", ", words.Select(w => w.Dutch))));
        return null;
    }

    private int? Whole(string field)
    {
        if (Text(field) is not { } text || Take(TypedNumber.Read(field, text, NumberKind.Whole)) is not { } number)
            return null;
        if (number is >= int.MinValue and <= int.MaxValue)
            return (int)number;
        refusals.Add(Refusal.Invalid(field, "number.too-large", text));
        return null;
    }

    private double? Degrees(string field) => Text(field) is { } text ? (double?)Take(TypedNumber.Read(field, text, NumberKind.Degrees)) : null;

    private DateOnly? Day(string field) => Cell(field) is { } cell ? Take(TypedDay.Read(field, cell.Text)) : null;

    private T? Take<T>(Result<T> read)
        where T : struct
    {
        if (read.Succeeded)
            return read.Value;
        refusals.AddRange(read.Refusals);
        return null;
    }
}
