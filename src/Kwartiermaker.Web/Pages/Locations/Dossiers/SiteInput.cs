using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Web.Forms;

namespace Kwartiermaker.Web.Pages.Locations.Dossiers;

/// <summary>The facts of a site as a form holds them: the municipality by name, as people know it.</summary>
public sealed class SiteInput : IStoredVersion
{
    public int Version { get; set; }

    public string? Name { get; set; }

    public SiteKind? Kind { get; set; }

    public string? Address { get; set; }

    public string? Postcode { get; set; }

    public string? Town { get; set; }

    public string? MunicipalityCode { get; set; }

    public double? Latitude { get; set; }

    public double? Longitude { get; set; }

    public string? Owner { get; set; }

    public OwnerKind OwnerKind { get; set; }

    public Tenure Tenure { get; set; }

    public Cooperation Cooperation { get; set; }

    public DateOnly? AvailableFrom { get; set; }

    public DateOnly? AvailableTo { get; set; }

    public int? GrossFloorArea { get; set; }

    public int? PlotArea { get; set; }

    public int? PossiblePlaces { get; set; }

    public string? Notes { get; set; }

    public static SiteInput From(DossierView dossier, IMunicipalities municipalities)
    {
        var site = dossier.Site;
        return new SiteInput
        {
            Version = dossier.Version,
            Name = site.Name,
            Kind = site.Kind,
            Address = site.Address,
            Postcode = site.Postcode,
            Town = site.Town,
            MunicipalityCode = municipalities.Find(site.MunicipalityCode)?.Name,
            Latitude = site.Latitude,
            Longitude = site.Longitude,
            Owner = site.Owner,
            OwnerKind = site.OwnerKind,
            Tenure = site.Tenure,
            Cooperation = site.Cooperation,
            AvailableFrom = site.AvailableFrom,
            AvailableTo = site.AvailableTo,
            GrossFloorArea = site.GrossFloorArea,
            PlotArea = site.PlotArea,
            PossiblePlaces = site.PossiblePlaces,
            Notes = site.Notes,
        };
    }

    public SiteFacts ToFacts(IMunicipalities municipalities)
    {
        var code = municipalities.CodeOf(MunicipalityCode?.Trim() ?? "");
        return new SiteFacts(
            Name ?? "", Kind ?? SiteKind.Other, Address ?? "", Postcode, Town ?? "", code, Latitude, Longitude, Owner, OwnerKind, Tenure, Cooperation,
            AvailableFrom, AvailableTo, GrossFloorArea, PlotArea, PossiblePlaces, Notes);
    }
}
