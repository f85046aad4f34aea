using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Import;

/// <summary>One column of an import file.</summary>
/// <param name="Heading">As it stands in the template.</param>
/// <param name="Field">The fact of <see cref="SiteFacts"/>, <see cref="RunningFacts"/> or <see cref="RowTeam"/> that it holds.</param>
/// <param name="Aliases">Other headings that mean the same; those of the English export are among them.</param>
internal sealed record SiteColumn(string Heading, string Field, bool Required, params string[] Aliases)
{
    /// <summary>In the template; a column that only comes back from an export is not.</summary>
    public bool IsInTemplate { get; init; } = true;
}

/// <summary>The columns of an import file, in the order of the template.</summary>
internal static class SiteColumns
{
    /// <summary>Whether the dossier rests; of an export only.</summary>
    public const string Standing = "Standing";

    public static readonly IReadOnlyList<SiteColumn> All =
    [
        new("naam", nameof(SiteFacts.Name), true, "locatie", "naam locatie", "name"),
        new("soort", nameof(SiteFacts.Kind), true, "soort locatie", "kind"),
        new("adres", nameof(SiteFacts.Address), true, "straat en huisnummer", "address"),
        new("postcode", nameof(SiteFacts.Postcode), false),
        new("plaats", nameof(SiteFacts.Town), true, "woonplaats", "town"),
        new("gemeente", nameof(SiteFacts.MunicipalityCode), true, "gemeentecode", "municipality"),
        new("breedte", nameof(SiteFacts.Latitude), false, "latitude", "breedtegraad"),
        new("lengte", nameof(SiteFacts.Longitude), false, "longitude", "lengtegraad"),
        new("eigenaar", nameof(SiteFacts.Owner), false, "owner"),
        new("soort eigenaar", nameof(SiteFacts.OwnerKind), false, "kind of owner"),
        new("huur of koop", nameof(SiteFacts.Tenure), false, "rent or purchase"),
        new("structureel of tijdelijk", nameof(SiteFacts.Cooperation), false, "structural or temporary"),
        new("beschikbaar vanaf", nameof(SiteFacts.AvailableFrom), false, "available from"),
        new("beschikbaar tot", nameof(SiteFacts.AvailableTo), false, "beschikbaar tot en met", "available up to and including"),
        new("bvo m2", nameof(SiteFacts.GrossFloorArea), false, "bvo", "bruto vloeroppervlak", "gross floor area"),
        new("terrein m2", nameof(SiteFacts.PlotArea), false, "terrein", "plot"),
        new("mogelijke plaatsen", nameof(SiteFacts.PossiblePlaces), false, "aantal plaatsen", "possible places"),
        new("opmerkingen", nameof(SiteFacts.Notes), false, "toelichting", "remarks"),
        new("vastgoedregisseur", nameof(RowTeam.PropertyDirector), false, "property director"),
        new("projectregisseur", nameof(RowTeam.ProjectDirector), false, "project director"),
        new("communicatieadviseur", nameof(RowTeam.CommunicationAdviser), false, "communication adviser"),
        new("locatiemanager", nameof(RowTeam.LocationManager), false, "location manager"),
        new("streefdatum opening", nameof(RowTeam.TargetOpening), false, "target opening"),
        new("fase", nameof(RunningFacts.Phase), false, "phase"),
        new("in fase sinds", nameof(RunningFacts.Since), false, "in deze fase sinds", "in this phase since"),
        new("begonnen op", nameof(RunningFacts.BegunOn), false, "started on"),
        new("overeengekomen plaatsen", nameof(RunningFacts.Places), false, "agreed places"),
        new("getekend op", nameof(RunningFacts.SignedOn), false, "overeenkomst getekend op", "agreement signed on"),
        new("overeengekomen vanaf", nameof(RunningFacts.From), false, "eerste dag overeenkomst", "agreed from"),
        new("overeengekomen tot", nameof(RunningFacts.To), false, "overeengekomen tot en met", "laatste dag overeenkomst", "agreed up to and including"),
        new("opzegtermijn maanden", nameof(RunningFacts.NoticeMonths), false, "opzegtermijn", "opzegtermijn in maanden", "notice period in months"),
        new("geopend op", nameof(RunningFacts.OpenedOn), false, "opened on"),
        new("stand", Standing, false, "status") { IsInTemplate = false },
    ];

    public static string HeadingOf(string? field) => All.FirstOrDefault(c => c.Field == field)?.Heading ?? "";

    /// <summary>The column that a heading names: capitals, double spaces, the signs of m² and (m2) do not matter.</summary>
    public static SiteColumn? Find(string heading)
    {
        var asked = Plain(heading);
        return All.FirstOrDefault(c => Plain(c.Heading) == asked || c.Aliases.Any(a => Plain(a) == asked));
    }

    private static string Plain(string text) =>
        string.Join(' ',
            text.ToLowerInvariant().Replace('²', '2').Split([' ', '\t', '\n', '\r', '\u00a0', '_', '-', '(', ')', '.', ':', '*'], StringSplitOptions.RemoveEmptyEntries));
}
