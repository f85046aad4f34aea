using Kwartiermaker.Contracts.Reference;

namespace Kwartiermaker.Locations.Dossiers;

// The words of the public API. Each choice has the values of its English original, in the same order.
#pragma warning disable CA1720 // Names are Dutch.
public enum Fase
{
    Verkenning,
    FormeelVerzoek,
    Haalbaarheid,
    Voorstel,
    Overeenkomst,
    PlanEnVergunning,
    Verbouw,
    Opening,
    InGebruik,
    Beeindigd,
    Overgedragen,
}

public enum Stand
{
    Loopt,
    LigtStil,
    Gestopt,
}

public enum SoortLocatie
{
    EerdereOpvanglocatie,
    Verzorgingshuis,
    Instellingsgebouw,
    Kazerne,
    Klooster,
    Kantoor,
    Hotel,
    Vakantiepark,
    School,
    Schip,
    Hal,
    Terrein,
    Woningen,
    Anders,
}

public enum SoortEigenaar
{
    Onbekend,
    Gemeente,
    Woningcorporatie,
    Stichting,
    Particulier,
    Rijk,
    Opvangorganisatie,
}

public enum Titel
{
    Onbekend,
    Huur,
    Koop,
    Gebruik,
}

public enum Samenwerking
{
    Onbekend,
    Structureel,
    Tijdelijk,
}
#pragma warning restore CA1720

/// <summary>A dossier on the public API.</summary>
public sealed record Locatiedossier(
    Guid Id, int Nummer, string Naam, SoortLocatie Soort, string Adres, string? Postcode, string Plaats, string GemeenteCode, string Regio,
    double? Breedtegraad, double? Lengtegraad, string? Eigenaar, SoortEigenaar SoortEigenaar, Titel Titel, Samenwerking Samenwerking,
    DateOnly? BeschikbaarVanaf, DateOnly? BeschikbaarTotEnMet, int? BrutoVloeroppervlak, int? Terreinoppervlak, int? MogelijkePlaatsen,
    string? Opmerkingen, Fase Fase, DateOnly FaseSinds, Stand Stand, Guid VastgoedregisseurId, DateOnly? GewensteOpening,
    int? OvereengekomenPlaatsen, DateOnly? OvereengekomenVanaf, DateOnly? OvereengekomenTotEnMet, DateOnly? GeopendOp, DateOnly? BeeindigdOp)
{
    internal static Locatiedossier Of(DossierView d) => new(
        d.Id, d.Number, d.Site.Name, (SoortLocatie)d.Site.Kind, d.Site.Address, d.Site.Postcode, d.Site.Town, d.Site.MunicipalityCode, d.Region,
        d.Site.Latitude, d.Site.Longitude, d.Site.Owner, (SoortEigenaar)d.Site.OwnerKind, (Titel)d.Site.Tenure, (Samenwerking)d.Site.Cooperation,
        d.Site.AvailableFrom, d.Site.AvailableTo, d.Site.GrossFloorArea, d.Site.PlotArea, d.Site.PossiblePlaces,
        d.Site.Notes, (Fase)d.Phase, d.PhaseSince, (Stand)d.Standing, d.PropertyDirectorId, d.TargetOpening,
        d.AgreedPlaces, d.AgreedFrom, d.AgreedTo, d.OpenedOn, d.EndedOn);
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
    string? Naam, SoortLocatie? Soort, string? Adres, string? Postcode, string? Plaats, string? GemeenteCode, double? Breedtegraad, double? Lengtegraad,
    string? Eigenaar, SoortEigenaar? SoortEigenaar, Titel? Titel, Samenwerking? Samenwerking, DateOnly? BeschikbaarVanaf, DateOnly? BeschikbaarTotEnMet,
    int? BrutoVloeroppervlak, int? Terreinoppervlak, int? MogelijkePlaatsen, string? Opmerkingen, bool? BuurtBekeken)
{
    /// <summary>Names on the wire of the use case's fields, for refusals.</summary>
    internal static readonly Dictionary<string, string> Names = new()
    {
        [nameof(SiteFacts.Name)] = "naam",
        [nameof(SiteFacts.Kind)] = "soort",
        [nameof(SiteFacts.Address)] = "adres",
        [nameof(SiteFacts.Postcode)] = "postcode",
        [nameof(SiteFacts.Town)] = "plaats",
        [nameof(SiteFacts.MunicipalityCode)] = "gemeenteCode",
        [nameof(SiteFacts.Latitude)] = "breedtegraad",
        [nameof(SiteFacts.Longitude)] = "lengtegraad",
        [nameof(SiteFacts.Owner)] = "eigenaar",
        [nameof(SiteFacts.AvailableTo)] = "beschikbaarTotEnMet",
        [nameof(SiteFacts.GrossFloorArea)] = "brutoVloeroppervlak",
        [nameof(SiteFacts.PlotArea)] = "terreinoppervlak",
        [nameof(SiteFacts.PossiblePlaces)] = "mogelijkePlaatsen",
        [nameof(SiteFacts.Notes)] = "opmerkingen",
    };

    internal SiteFacts ToFacts() => new(
        Naam ?? "", (SiteKind)(Soort ?? SoortLocatie.Anders), Adres ?? "", Postcode, Plaats ?? "", GemeenteCode ?? "", Breedtegraad, Lengtegraad,
        Eigenaar, (OwnerKind)(SoortEigenaar ?? 0), (Tenure)(Titel ?? 0), (Cooperation)(Samenwerking ?? 0), BeschikbaarVanaf, BeschikbaarTotEnMet,
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

/// <summary>Asks the dossier to pass the gate of its next phase.</summary>
public sealed record Faseovergang(Fase? Naar);

/// <summary>A search whose words may name people or owners: they stay out of addresses and logs.</summary>
public sealed record LocatiedossierZoekvraag(
    string? Tekst, IReadOnlyList<Fase>? Fase, IReadOnlyList<Stand>? Stand, IReadOnlyList<SoortLocatie>? Soort, string? Regio, string? GemeenteCode,
    int? PlaatsenVanaf, int? PlaatsenTotEnMet, int? Page, int? PageSize);
