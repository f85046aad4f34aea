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

    public IReadOnlyList<CostOptionRow> Calculated => [.. Found.Options.Where(o => o.Outcome.Result is not null)];

    public async Task OnGetAsync(CancellationToken cancel) => Found = await compare.HandleAsync(new CompareCosts(Options, Text), cancel);

    public static string NameOf(CostOptionRow option) => $"{option.DossierName}: {option.Facts.Name}";

    public string UrlWithout(Guid option) => Links.Costs.Compare(Found.Options.Where(o => o.Id != option).Select(o => o.Id));

    /// <summary>From which period on the cheaper one is the cheaper, in words.</summary>
    public string BreakEven(CostPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        var (cheap, dear) = (NameOf(pair.Cheaper), NameOf(pair.Dearer));
        var months = pair.BreakEven.Months ?? 0;
        return pair.BreakEven switch
        {
            { Kind: BreakEvenKind.FromTheStart, Stays: true } => texts["{0} is bij elke periode van gebruik goedkoper per plaats dan {1}.", cheap, dear],
            { Kind: BreakEvenKind.FromTheStart } => texts["{0} is bij een korte periode goedkoper per plaats dan {1}, maar niet bij elke langere.", cheap, dear],
            { Kind: BreakEvenKind.FromPeriod, Stays: true } => texts["{0} is goedkoper per plaats dan {1} vanaf een periode van {2}.", cheap, dear, PeriodText.Of(texts, months)],
            { Kind: BreakEvenKind.FromPeriod } =>
                texts["{0} is voor het eerst goedkoper per plaats dan {1} bij {2}, maar niet bij elke langere periode.", cheap, dear, PeriodText.Of(texts, months)],
            _ => texts["{0} is bij gelijke periode nooit goedkoper per plaats dan {1}; het verschil komt door de bezetting of de gekozen periode.", cheap, dear],
        };
    }

    public StackedBars Picture()
    {
        var categories = Enum.GetValues<CostCategory>();
        List<BarLine> lines = [];
        if (Found.RegularPlace?.Number is { } regular)
            lines.Add(new(texts["regulier totaal {0}", Money.Euro(regular)], regular));
        if (Found.EmergencyPlace?.Number is { } emergency)
            lines.Add(new(texts["noodopvang totaal {0}", Money.Euro(emergency)], emergency));
        return new StackedBars(
            "vergelijking", texts["Kosten per bezette plaats per jaar, gelijkmatig verdeeld"],
            texts["Gestapelde staven, een per mogelijkheid, met twee lijnen voor wat opvang in totaal kost; de tabel hieronder geeft dezelfde getallen."],
            [.. categories.Select(c => texts.Of(c))],
            [.. Calculated.Select((o, i) =>
                new StackedBar(texts["mogelijkheid {0}", i + 1], [.. categories.Select(c => o.ByCategory.FirstOrDefault(x => x.Category == c).Amount)]))],
            lines);
    }
}
