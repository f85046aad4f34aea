using Kwartiermaker.Common.Rights;

namespace Kwartiermaker.Benchmarks;

internal sealed record Page(string Name, string Path, Person By);

/// <summary>What is measured: as the board, who sees every region, where a page shows many dossiers.</summary>
internal static class Pages
{
    /// <summary>KWARTIERMAKER_BENCH_PAGES, part of a name, makes a quick look possible.</summary>
    private static readonly string Only = Environment.GetEnvironmentVariable("KWARTIERMAKER_BENCH_PAGES") ?? "";

    /// <param name="middle">An event halfway the history of the first dossier.</param>
    public static IReadOnlyList<Page> Of(Portfolio portfolio, long middle)
    {
        var people = portfolio.People;
        var director = people.Of(Roles.PropertyDirector, portfolio.FirstRegion);
        return All().Where(p => p.Name.Contains(Only, StringComparison.OrdinalIgnoreCase)).ToList();

        IEnumerable<Page> All() =>
        [
            new("List, first page", "/locaties", people.Board),
            new("List, filtered and sorted", "/locaties?fase=Agreement&fase=PlanAndPermits&stand=Active&plaatsenvan=100&volgorde=Name", people.Board),
            new("List, page 180", "/locaties?pagina=180", people.Board),
            new("Board", "/locaties/bord", people.Board),
            new("Map", "/locaties/kaart", people.Board),
            new("Map data, all dossiers", "/locaties/kaart.geojson", people.Board),
            new("Dossier", $"/locaties/{portfolio.First}", director),
            new("Dossier, earlier events", $"/locaties/{portfolio.First}?voor={middle}", director),
            new("Home of a property director", "/", director),
            new("Home of the board", "/", people.Board),
            new("Deadlines of everybody", "/termijnen?van=allen", people.Board),
            new("Search", "/zoeken?q=klooster", people.Board),
            new("API, list of dossiers", "/api/v1/locatiedossiers", people.Board),
            new("Export, all dossiers", "/locaties/export", people.Board),
        ];
    }
}
