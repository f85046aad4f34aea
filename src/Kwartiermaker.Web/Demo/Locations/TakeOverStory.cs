using Kwartiermaker.Common;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Import;
using System.Globalization;
using System.Text;

namespace Kwartiermaker.Web.Demo.Locations;

/// <summary>Three locations that ran already when the region came to work with the program: one open, one in permits, one that ends soon. All made up.</summary>
internal sealed class TakeOverStory : IStory
{
    /// <summary>The regional manager brings them in on this day.</summary>
    private const int Imported = -30;

    private const string By = "esther-haverkamp";

    private const string Source = "Locatieoverzicht regio Noord en Oost (spreadsheet van het regiobureau), stand van de maand ervoor";

    private static readonly string[] Headings =
    [
        "naam", "soort", "adres", "postcode", "plaats", "gemeente", "breedte", "lengte", "eigenaar", "soort eigenaar", "mogelijke plaatsen", "fase", "in fase sinds", "begonnen op",
        "overeengekomen plaatsen", "getekend op", "overeengekomen vanaf", "overeengekomen tot", "opzegtermijn maanden", "geopend op", "streefdatum opening",
        "vastgoedregisseur", "projectregisseur", "communicatieadviseur", "locatiemanager",
    ];

    /// <summary>As a file has them; a whole number behind "d" is a day, counted from today.</summary>
    internal static readonly string[][] Rows =
    [
        [
            "Vakantiepark De Vechtoever", "vakantiepark", "Vechtdijk 3", "7731 AB", "Ommen", "Ommen", "52,52", "6,43", "Vechtoever Beheer bv", "bedrijf", "420", "in gebruik", "",
            "d-1900", "380", "d-1620", "d-1520", "d2100", "12", "d-1500", "", "ruben.ter.horst@kwartiermaker.example", "Ilse Nijland", "Noor Akkerman", "Anouk Dijkman",
        ],
        [
            "Belastingkantoor Veendam", "kantoor", "Kerkstraat 41", "9641 AN", "Veendam", "Veendam", "53,105", "6,875", "Rijksvastgoedbedrijf", "Rijk", "240",
            "Plan en vergunning", "d-90", "d-420", "220", "d-95", "d200", "onbepaald", "", "", "d320", "Geertje Wiarda", "Jelmer Postma", "Noor Akkerman", "",
        ],
        [
            "Zeevaartschool Harlingen", "school", "Havenplein 8", "8861 AA", "Harlingen", "Harlingen", "53,175", "5,42", "Gemeente Harlingen", "gemeente", "180",
            "in operation", "", "d-980", "180", "d-760", "d-700", "d120", "3", "d-700", "", "Geertje Wiarda", "", "Noor Akkerman", "",
        ],
    ];

    public int Order => 12;

    public async Task<bool> RecallAsync(DemoWorld world, Scene scene)
    {
        var names = Rows.Select(r => r[0]).ToHashSet();
        return (await scene.Get<FindDossiersHandler>().AllAsync(new DossierFilter(), scene.Cancel)).Any(d => names.Contains(d.Name));
    }

    public IEnumerable<StoryMoment> Moments(DemoWorld world)
    {
        yield return new("", Imported, "take over", world.People[By], async scene =>
        {
            using var file = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', Rows.Prepend(Headings).Select(row => string.Join(';', row.Select(c => Cell(c, scene)))))));
            var read = await scene.Get<StartSiteImportHandler>().HandleAsync(new StartSiteImport(file, "lopende-locaties.csv", file.Length), scene.Cancel);
            if (!read.Succeeded)
                return read.Refusals;
            var rows = (await scene.Get<GetSiteImportHandler>().HandleAsync(read.Value, scene.Cancel))!.Rows;
            IReadOnlyList<Refusal> wrong = [.. rows.SelectMany(r => r.Faults).Select(f => f.Refusal)];
            return wrong.Count > 0
                ? wrong
                : (await scene.Get<ConfirmSiteImportHandler>().HandleAsync(new ConfirmSiteImport(read.Value, [], [.. rows.Select(r => r.Number)], Source), scene.Cancel)).Refusals;
        });
    }

    private static string Cell(string text, Scene scene) =>
        text is ['d', .. var days] && int.TryParse(days, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var day)
            ? scene.On(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : text;
}
