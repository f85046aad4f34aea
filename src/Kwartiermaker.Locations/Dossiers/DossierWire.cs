using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Web;
using Kwartiermaker.Contracts.Reference;

namespace Kwartiermaker.Locations.Dossiers;

// The words of the public API, each beside its English original.
#pragma warning disable CA1720 // Names are Dutch.
public enum Fase
{
    Verkenning = (int)Phase.Exploration,
    FormeelVerzoek = (int)Phase.FormalRequest,
    Haalbaarheid = (int)Phase.Feasibility,
    Voorstel = (int)Phase.Proposal,
    Overeenkomst = (int)Phase.Agreement,
    PlanEnVergunning = (int)Phase.PlanAndPermits,
    Verbouw = (int)Phase.Building,
    Opening = (int)Phase.Opening,
    InGebruik = (int)Phase.Operation,
    Beeindigd = (int)Phase.Ended,
    Overgedragen = (int)Phase.HandedOver,
}

public enum Stand
{
    Loopt = (int)Standing.Active,
    LigtStil = (int)Standing.OnHold,
    Gestopt = (int)Standing.Stopped,
}

public enum SoortLocatie
{
    EerdereOpvanglocatie = (int)SiteKind.FormerReception,
    Verzorgingshuis = (int)SiteKind.CareHome,
    Instellingsgebouw = (int)SiteKind.Institution,
    Kazerne = (int)SiteKind.Barracks,
    Klooster = (int)SiteKind.Monastery,
    Kantoor = (int)SiteKind.Office,
    Hotel = (int)SiteKind.Hotel,
    Vakantiepark = (int)SiteKind.HolidayPark,
    School = (int)SiteKind.School,
    Schip = (int)SiteKind.Ship,
    Hal = (int)SiteKind.Hall,
    Terrein = (int)SiteKind.Land,
    Woningen = (int)SiteKind.Homes,
    Anders = (int)SiteKind.Other,
}

public enum SoortEigenaar
{
    Onbekend = (int)OwnerKind.Unknown,
    Gemeente = (int)OwnerKind.Municipality,
    Woningcorporatie = (int)OwnerKind.HousingAssociation,
    Stichting = (int)OwnerKind.Foundation,
    Particulier = (int)OwnerKind.Private,
    Rijk = (int)OwnerKind.State,
    Opvangorganisatie = (int)OwnerKind.Agency,
}

public enum Titel
{
    Onbekend = (int)Tenure.Unknown,
    Huur = (int)Tenure.Rent,
    Koop = (int)Tenure.Purchase,
    Gebruik = (int)Tenure.Use,
}

public enum Samenwerking
{
    Onbekend = (int)Cooperation.Unknown,
    Structureel = (int)Cooperation.Structural,
    Tijdelijk = (int)Cooperation.Temporary,
}
#pragma warning restore CA1720

/// <summary>A dossier on the public API.</summary>
public sealed record Locatiedossier(
    Guid Id, int Nummer, string Naam, SoortLocatie Soort, string Adres, string? Postcode, string Plaats, string GemeenteCode, string Regio,
    double? Breedtegraad, double? Lengtegraad, string? Eigenaar, SoortEigenaar SoortEigenaar, Titel Titel, Samenwerking Samenwerking,
    DateOnly? BeschikbaarVanaf, DateOnly? BeschikbaarTotEnMet, int? BrutoVloeroppervlak, int? Terreinoppervlak, int? MogelijkePlaatsen,
    string? Opmerkingen, Fase Fase, DateOnly FaseSinds, Stand Stand, Guid VastgoedregisseurId, DateOnly? GewensteOpening,
    int? OvereengekomenPlaatsen, DateOnly? OvereengekomenVanaf, DateOnly? OvereengekomenTotEnMet, DateOnly? GeopendOp, DateOnly? BeeindigdOp, Fase? OvergenomenInFase,
    DateOnly? BegonnenOp)
{
    internal static Locatiedossier Of(DossierView d) => new(
        d.Id, d.Number, d.Site.Name, (SoortLocatie)d.Site.Kind, d.Site.Address, d.Site.Postcode, d.Site.Town, d.Site.MunicipalityCode, d.Region,
        d.Site.Latitude, d.Site.Longitude, d.Site.Owner, (SoortEigenaar)d.Site.OwnerKind, (Titel)d.Site.Tenure, (Samenwerking)d.Site.Cooperation,
        d.Site.AvailableFrom, d.Site.AvailableTo, d.Site.GrossFloorArea, d.Site.PlotArea, d.Site.PossiblePlaces,
        d.Site.Notes, (Fase)d.Phase, d.PhaseSince, (Stand)d.Standing, d.PropertyDirectorId, d.TargetOpening,
        d.AgreedPlaces, d.AgreedFrom, d.AgreedTo, d.OpenedOn, d.EndedOn, (Fase?)d.TakenOver?.In, d.TakenOver?.BegunOn);
}

/// <summary>A dossier in a list.</summary>
public sealed record LocatiedossierKort(
    Guid Id, int Nummer, string Naam, SoortLocatie Soort, string Plaats, string GemeenteCode, string Regio, Fase Fase, DateOnly FaseSinds, Stand Stand,
    int? Plaatsen, double? Breedtegraad, double? Lengtegraad, DateOnly? GewensteOpening)
{
    internal static LocatiedossierKort Of(DossierRow d) => new(
        d.Id, d.Number, d.Name, (SoortLocatie)d.Kind, d.Town, d.MunicipalityCode, d.Region, (Fase)d.Phase, d.PhaseSince, (Stand)d.Standing,
        d.Places, d.Latitude, d.Longitude, d.TargetOpening);
}

/// <summary>The facts of a site, as they are registered or changed.</summary>
public sealed record LocatiedossierGegevens(
    [Field(nameof(SiteFacts.Name))] string? Naam,
    [Field(nameof(SiteFacts.Kind))] SoortLocatie? Soort,
    [Field(nameof(SiteFacts.Address))] string? Adres,
    [Field(nameof(SiteFacts.Postcode))] string? Postcode,
    [Field(nameof(SiteFacts.Town))] string? Plaats,
    [Field(nameof(SiteFacts.MunicipalityCode))] string? GemeenteCode,
    [Field(nameof(SiteFacts.Latitude))] double? Breedtegraad,
    [Field(nameof(SiteFacts.Longitude))] double? Lengtegraad,
    [Field(nameof(SiteFacts.Owner))] string? Eigenaar,
    [Field(nameof(SiteFacts.OwnerKind))] SoortEigenaar? SoortEigenaar,
    [Field(nameof(SiteFacts.Tenure))] Titel? Titel,
    [Field(nameof(SiteFacts.Cooperation))] Samenwerking? Samenwerking,
    [Field(nameof(SiteFacts.AvailableFrom))] DateOnly? BeschikbaarVanaf,
    [Field(nameof(SiteFacts.AvailableTo))] DateOnly? BeschikbaarTotEnMet,
    [Field(nameof(SiteFacts.GrossFloorArea))] int? BrutoVloeroppervlak,
    [Field(nameof(SiteFacts.PlotArea))] int? Terreinoppervlak,
    [Field(nameof(SiteFacts.PossiblePlaces))] int? MogelijkePlaatsen,
    [Field(nameof(SiteFacts.Notes))] string? Opmerkingen,
    [Field(nameof(RegisterSite.NearbySeen))] bool? BuurtBekeken,
    [Field(nameof(RegisterSite.PropertyDirectorId))] Guid? VastgoedregisseurId)
{
    internal RegisterSite ToRegister() => new(ToFacts(), VastgoedregisseurId, NearbySeen: BuurtBekeken ?? false);

    internal ChangeSite ToChange(Guid dossierId, int version) => new(dossierId, version, ToFacts());

    internal SiteFacts ToFacts() => new(
        Naam ?? "", (SiteKind)(Soort ?? SoortLocatie.Anders), Adres ?? "", Postcode, Plaats ?? "", GemeenteCode ?? "", Breedtegraad, Lengtegraad,
        Eigenaar, (OwnerKind)(SoortEigenaar ?? default), (Tenure)(Titel ?? default), (Cooperation)(Samenwerking ?? default), BeschikbaarVanaf, BeschikbaarTotEnMet,
        BrutoVloeroppervlak, Terreinoppervlak, MogelijkePlaatsen, Opmerkingen);

    /// <summary>Everything that is wrong, with the choice that has to be made.</summary>
    internal List<Common.Refusal> Check(IMunicipalities municipalities)
    {
        var refusals = ToFacts().Check(municipalities);
        if (Soort is null)
            refusals.Insert(0, Common.Refusal.Invalid(nameof(SiteFacts.Kind), "required"));
        return refusals;
    }
}

/// <summary>A search whose words may name people or owners: they stay out of addresses and logs.</summary>
public sealed record LocatiedossierZoekvraag(
    string? Tekst, IReadOnlyList<Fase>? Fase, IReadOnlyList<Stand>? Stand, IReadOnlyList<SoortLocatie>? Soort, string? Regio, string? GemeenteCode,
    int? PlaatsenVanaf, int? PlaatsenTotEnMet, DateOnly? EindigtVanaf, DateOnly? EindigtTotEnMet, int? Page, int? PageSize)
{
    internal List<Common.Refusal> Check()
    {
        var refusals = new List<Common.Refusal>();
        foreach (var (name, text) in new[] { ("tekst", Tekst), ("regio", Regio), ("gemeenteCode", GemeenteCode) })
            refusals.Text(name, text, ApiQuery.LongestText, required: false);
        foreach (var (key, number) in new[] { (ApiQuery.Page, Page), (ApiQuery.PageSize, PageSize) })
        {
            if (number < key.Least || number > key.Most)
                refusals.Add(Common.Refusal.Invalid(key.Name, "query.value", number, key.Name));
        }

        return refusals;
    }
}
