using Kwartiermaker.Common.Database;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Gates;

/// <summary>Asks every process for its conditions at a gate, in the order in which people meet them.</summary>
public sealed class GateKeeper
{
    /// <summary>The pages on which conditions are met, in the order of the chain.</summary>
    private static readonly List<string> Chain =
    [
        "toetsing", "gesprekken", "standpunt", "verzoek", "raad", "haalbaarheid", "voorstel", "overeenkomst", "eisen", "bouwplan", "vergunningen", "opening", "einde",
    ];

    private readonly ILookup<Phase, IGateConditions> conditions;
    private readonly AppDbContext db;

    internal GateKeeper(IEnumerable<IGateConditions> conditions, AppDbContext db)
    {
        this.conditions = conditions.ToLookup(c => c.Gate);
        this.db = db;
    }

    internal async Task<IReadOnlyList<Condition>> CheckAsync(Dossier dossier, Phase gate, DateOnly today, CancellationToken cancel)
    {
        var all = new List<Condition>();
        foreach (var process in conditions[gate])
            all.AddRange(await process.CheckAsync(db, dossier, today, cancel));
        return [.. all.OrderBy(c => Chain.IndexOf(c.Page.Split('/', '#')[0]))];
    }
}
