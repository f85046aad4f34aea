using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Contracts.Reference;
using System.Globalization;

namespace Kwartiermaker.Locations.Dossiers;

/// <summary>What is known of a site; a form, an import row and the API all bring it in this shape.</summary>
/// <param name="MunicipalityCode">CBS code of a present municipality.</param>
/// <param name="Latitude">WGS84, inside the Netherlands.</param>
/// <param name="AvailableTo">Last day, null when available for an indefinite period.</param>
/// <param name="GrossFloorArea">m² bvo.</param>
/// <param name="PlotArea">m².</param>
public sealed record SiteFacts(
    string Name,
    SiteKind Kind,
    string Address,
    string? Postcode,
    string Town,
    string MunicipalityCode,
    double? Latitude,
    double? Longitude,
    string? Owner,
    OwnerKind OwnerKind,
    Tenure Tenure,
    Cooperation Cooperation,
    DateOnly? AvailableFrom,
    DateOnly? AvailableTo,
    int? GrossFloorArea,
    int? PlotArea,
    int? PossiblePlaces,
    string? Notes)
{
    /// <summary>More places than any Dutch location ever had; beyond it is a typing error.</summary>
    public const int MostPlaces = 5_000;

    /// <summary>Before it no site that is offered now became available; beyond <see cref="LastYear"/> is a typing error too.</summary>
    private const int FirstYear = 1950;
    private const int LastYear = 2200;

    /// <summary>Decimals of a degree: a tenth of a metre.</summary>
    private const int PositionDecimals = 6;

    /// <summary>As they are stored, and so as a preview shows them.</summary>
    public SiteFacts AsStored() => this with
    {
        Name = Name.Trim(),
        Address = Address.Trim(),
        Postcode = Postcodes.Normal(Postcode),
        Town = Town.Trim(),
        Latitude = Latitude is { } latitude ? Math.Round(latitude, PositionDecimals) : null,
        Longitude = Longitude is { } longitude ? Math.Round(longitude, PositionDecimals) : null,
        Owner = Owner?.Trim(),
        Notes = Notes?.Trim(),
    };

    /// <summary>Everything that is wrong with the facts, each at its field.</summary>
    public List<Refusal> Check(IMunicipalities municipalities)
    {
        ArgumentNullException.ThrowIfNull(municipalities);
        var refusals = new List<Refusal>();
        refusals.Text(nameof(Name), Name, 120, required: true);
        refusals.Text(nameof(Address), Address, 160, required: true);
        refusals.Text(nameof(Postcode), Postcode, 7, required: false);
        refusals.Text(nameof(Town), Town, 80, required: true);
        refusals.Text(nameof(Owner), Owner, 160, required: false);
        refusals.Text(nameof(Notes), Notes, 4_000, required: false);
        if (!string.IsNullOrWhiteSpace(Postcode) && Postcode.Length <= 7 && !Postcodes.IsPostcode(Postcode))
            refusals.Add(Refusal.Invalid(nameof(Postcode), "site.postcode", Postcode));
        if (string.IsNullOrWhiteSpace(MunicipalityCode))
            refusals.Add(Refusal.Invalid(nameof(MunicipalityCode), "required"));
        else if (municipalities.Find(MunicipalityCode) is not { } municipality)
            refusals.Add(municipalities.Meant(MunicipalityCode) is { Count: > 1 } several
                ? Refusal.Invalid(nameof(MunicipalityCode), "site.municipality-several", MunicipalityCode, string.Join(", ", several.Select(m => m.Name)))
                : Refusal.Invalid(nameof(MunicipalityCode), "site.municipality-unknown", MunicipalityCode));
        else if (municipality.EndedOn is { } ended)
            refusals.Add(Refusal.Invalid(nameof(MunicipalityCode), "site.municipality-ended", municipality.Name, ended, municipalities.Find(municipality.Successor!)?.Name));
        if (Latitude is null != Longitude is null)
            refusals.Add(Refusal.Invalid(Latitude is null ? nameof(Latitude) : nameof(Longitude), "site.position-half"));
        if (Latitude is { } latitude && Longitude is { } longitude && SitePosition.WhyNot(latitude, longitude, MunicipalityCode, municipalities) is { } wrong)
            refusals.Add(wrong);
        Day(nameof(AvailableFrom), AvailableFrom);
        Day(nameof(AvailableTo), AvailableTo);
        if (AvailableTo < AvailableFrom)
            refusals.Add(Refusal.Invalid(nameof(AvailableTo), "site.end-before-start", AvailableFrom, AvailableTo));
        Number(nameof(GrossFloorArea), GrossFloorArea, 1_000_000);
        Number(nameof(PlotArea), PlotArea, 100_000_000);
        Number(nameof(PossiblePlaces), PossiblePlaces, MostPlaces);
        return refusals;

        void Day(string field, DateOnly? value)
        {
            if (value is { } day && (day.Year < FirstYear || day.Year > LastYear))
                refusals.Add(Refusal.Invalid(field, "site.absurd-date", day, FirstYear.ToString(CultureInfo.InvariantCulture), LastYear.ToString(CultureInfo.InvariantCulture)));
        }

        void Number(string field, int? value, int most)
        {
            if (value is <= 0)
                refusals.Add(Refusal.Invalid(field, "site.not-positive", value));
            else if (value > most)
                refusals.Add(Refusal.Invalid(field, "site.absurd", value, most));
        }
    }
}
