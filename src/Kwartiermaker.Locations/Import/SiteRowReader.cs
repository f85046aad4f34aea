using Kwartiermaker.Common;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;
using System.Globalization;

namespace Kwartiermaker.Locations.Import;

/// <summary>Turns a row of text into the facts of a site, with what is wrong at its column. The rules are those of the form: <see cref="SiteFacts.Check"/>.</summary>
internal sealed class SiteRowReader
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly string[] DayFormats = ["yyyy-M-d", "d-M-yyyy", "d/M/yyyy", "d.M.yyyy", "d MMMM yyyy", "d MMM yyyy"];

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
        refusals.AddRange(site.Check(municipalities).Where(r => !unread.Contains(r.Field) && !(positionUnread && r.Code == "site.position-half")));
        return (site, refusals);
    }

    private string? Text(string field) => row.Cells.GetValueOrDefault(field) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private string MunicipalityCode()
    {
        if (Text(nameof(SiteFacts.MunicipalityCode)) is not { } text)
        {
            refusals.Add(Refusal.Invalid(nameof(SiteFacts.MunicipalityCode), "required"));
            return "";
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return $"GM{number:0000}";
        return municipalities.Find(text.ToUpperInvariant())?.Code ?? municipalities.FindByName(text)?.Code ?? text;
    }

    private T? Choice<T>(string field, IReadOnlyList<(string Word, T Value)> words, bool required = false)
        where T : struct, Enum
    {
        if (Text(field) is not { } text)
        {
            if (required)
                refusals.Add(Refusal.Invalid(field, "required"));
            return null;
        }

        foreach (var (word, value) in words)
        {
            if (string.Equals(word, text, StringComparison.OrdinalIgnoreCase))
                return value;
        }

        refusals.Add(Refusal.Invalid(field, "site-import.not-a-choice", text, string.Join(", ", words.Select(w => w.Word))));
        return null;
    }

    private int? Whole(string field)
    {
        if (Text(field) is not { } text)
            return null;
        var plain = text.Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal);
        var parts = plain.Split('.');
        // Points only where they part thousands: 1.250 is a number, 12.50 is not.
        var grouped = parts.Length == 1 || (parts[0].Length is > 0 and <= 3 && parts[1..].All(p => p.Length == 3));
        if (grouped && int.TryParse(string.Concat(parts), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        refusals.Add(Refusal.Invalid(field, "site-import.not-a-number", text));
        return null;
    }

    private double? Degrees(string field)
    {
        if (Text(field) is not { } text)
            return null;
        if (double.TryParse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            return number;
        refusals.Add(Refusal.Invalid(field, "site-import.not-a-position", text));
        return null;
    }

    private DateOnly? Day(string field)
    {
        if (Text(field) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, DayFormats, Dutch, DateTimeStyles.AllowWhiteSpaces, out var day))
            return day;
        // A day in a cell that was not formatted as one comes as the spreadsheet's own count of days.
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is > 18_000 and < 110_000)
            return DateOnly.FromDateTime(DateTime.FromOADate(serial));
        refusals.Add(Refusal.Invalid(field, "site-import.not-a-day", text));
        return null;
    }
}
