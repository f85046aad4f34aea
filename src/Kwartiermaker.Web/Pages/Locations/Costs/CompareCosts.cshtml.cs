using Kwartiermaker.Common.Language;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Costs;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kwartiermaker.Web.Pages.Locations.Costs;

/// <summary>Up to four options or sites next to each other (row D5).</summary>
[Authorize(LocationsPermissions.ViewCosts)]
public sealed class CompareCostsModel(CompareCostsHandler compare, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "optie")]
    public List<Guid> Options { get; set; } = [];

    [BindProperty(SupportsGet = true, Name = "zoek")]
    public string? Text { get; set; }

    public CostComparison Found { get; private set; } = null!;

    /// <summary>The cheapest first.</summary>
    public IReadOnlyList<CostOptionRow> Calculated =>
        [.. Found.Options.Where(o => o.Outcome.Result is not null).OrderBy(o => o.Outcome.Result!.PerOccupiedPlacePerYear.Annuity)];

    public async Task OnGetAsync(CancellationToken cancel) => Found = await compare.HandleAsync(new CompareCosts(Options, Text), cancel);

    /// <summary>What tells an option from the others beside it: its own name at one location, the location when each is of another, else both.</summary>
    public static string NameOf(CostOptionRow option, IReadOnlyList<CostOptionRow> among)
    {
        ArgumentNullException.ThrowIfNull(option);
        var locations = among.Select(o => o.DossierId).Distinct().Count();
        return locations == among.Count && locations > 1 ? option.DossierName : locations == 1 ? option.Facts.Name : $"{option.DossierName}: {option.Facts.Name}";
    }

    public string NameOf(CostOptionRow option) => NameOf(option, Found.Options);

    /// <summary>A difference with its sign.</summary>
    public static string More(decimal amount) => (amount > 0 ? "+\u00a0" : "") + Money.Euro(amount);

    public string UrlWithout(Guid option) => Links.Costs.Compare(Found.Options.Where(o => o.Id != option).Select(o => o.Id));

    /// <summary>How much the cheaper one costs less, and from which period on, in one sentence.</summary>
    public string Difference(CostPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        var (cheap, dear) = (NameOf(pair.Cheaper), NameOf(pair.Dearer));
        var less = pair.Dearer.Outcome.Result!.PerOccupiedPlacePerYear.Annuity - pair.Cheaper.Outcome.Result!.PerOccupiedPlacePerYear.Annuity;
        if (less == 0)
            return texts["{0} en {1} kosten per bezette plaats evenveel.", cheap, dear];
        var (amount, months) = (Money.Euro(less), PeriodText.Of(texts, pair.BreakEven.Months ?? 0));
        return pair.BreakEven switch
        {
            { Kind: BreakEvenKind.FromTheStart, Stays: true } =>
                texts["{0} kost per bezette plaats {2} per jaar minder dan {1}, en is bij elke periode goedkoper.", cheap, dear, amount],
            { Kind: BreakEvenKind.FromTheStart } =>
                texts["{0} kost per bezette plaats {2} per jaar minder dan {1}, maar is niet bij elke langere periode goedkoper.", cheap, dear, amount],
            { Kind: BreakEvenKind.FromPeriod, Stays: true } =>
                texts["{0} kost per bezette plaats {2} per jaar minder dan {1}, en is goedkoper vanaf een periode van {3}.", cheap, dear, amount, months],
            { Kind: BreakEvenKind.FromPeriod } => texts[
                "{0} kost per bezette plaats {2} per jaar minder dan {1}; goedkoper voor het eerst bij {3}, maar niet bij elke langere periode.",
                cheap, dear, amount, months],
            _ => texts["{0} kost per bezette plaats {2} per jaar minder dan {1}, maar alleen door de bezetting of de gekozen periode.", cheap, dear, amount],
        };
    }

    public Bars Picture()
    {
        var categories = Enum.GetValues<CostCategory>();
        return Bars.OfEuros(
            texts["Kosten per bezette plaats per jaar, gelijkmatig verdeeld"],
            [.. categories.Select(c => texts.Of(c))],
            [.. Calculated.Select(o => (NameOf(o), (IReadOnlyList<decimal>)[.. categories.Select(c => o.ByCategory.FirstOrDefault(x => x.Category == c).Amount)]))]);
    }
}
