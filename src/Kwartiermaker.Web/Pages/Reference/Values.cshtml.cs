using Kwartiermaker.Common.Search;
using Kwartiermaker.Reference;
using Kwartiermaker.Reference.DatedValues;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kwartiermaker.Web.Pages.Reference;

/// <summary>All values that the program works with today; what nobody set stands first.</summary>
[Authorize(ReferencePermissions.Change)]
public sealed class ValuesModel(FindDatedValuesHandler find) : PageModel
{
    /// <summary>What nobody set, and what was set here.</summary>
    public IReadOnlyList<(string Title, IReadOnlyList<DatedValueView> Rows)> Groups { get; private set; } = [];

    /// <summary>What came with the program, by subject: many, so folded until somebody searches.</summary>
    public IReadOnlyList<IGrouping<ValueSubject, DatedValueView>> Shipped { get; private set; } = [];

    [BindProperty(SupportsGet = true, Name = "zoek")]
    public string? Words { get; set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var words = SearchWords.Of(Words);
        var rows = (await find.HandleAsync(cancel)).Where(r => words.All(w => SearchWords.Plain(r.Name + " " + r.About).Contains(w, StringComparison.Ordinal))).ToList();
        Groups =
        [
            .. new (string, IReadOnlyList<DatedValueView>)[]
            {
                ("Nog niet ingesteld", [.. rows.Where(r => r.Number is null)]),
                ("Hier ingesteld", [.. rows.Where(r => r is { Number: not null, SetBy: not null })]),
            }.Where(g => g.Item2.Count > 0),
        ];
        Shipped = [.. rows.Where(r => r is { Number: not null, SetBy: null }).GroupBy(r => ValueSubjects.Of(r.Key)).OrderBy(g => g.Key)];
    }
}
