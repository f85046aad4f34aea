using Kwartiermaker.Common;
using Microsoft.AspNetCore.Mvc;
using System.Globalization;

namespace Kwartiermaker.Web.Forms;

/// <summary>A row of a table to fill in; its fields are what people can change.</summary>
public interface IRowInput : IStoredVersion
{
    /// <summary>Which row it is; empty for one that is not stored yet.</summary>
    string? Key { get; set; }

    /// <summary>A new row in which nothing was typed.</summary>
    bool IsEmpty();
}

public sealed class RowsInput<TRow>
{
    public List<TRow> Rows { get; set; } = [];
}

/// <summary>
/// A page of a dossier with one table of rows to fill in, saved together. Rows that are as they are stored are left alone, whoever
/// changed them since; of the others all are stored or none, and what was typed stays.
/// </summary>
public abstract class RowsPage<TRow> : DossierPage
    where TRow : class, IRowInput, new()
{
    [BindProperty]
    public RowsInput<TRow> Input { get; set; } = new();

    /// <summary>Where the form leads to, saved or not.</summary>
    public abstract string Back { get; }

    /// <summary>What was done, in the language of whoever reads it.</summary>
    protected abstract string DoneText { get; }

    /// <summary>How many empty rows stand below the others; none when there are only the rows that there are.</summary>
    protected virtual int Blank => 0;

    /// <summary>What a row is called on the page, to tell its controls apart.</summary>
    public abstract string NameOf(TRow row, int index);

    /// <summary>The rows as they are stored at this moment; null when there are none to fill in.</summary>
    protected abstract Task<IReadOnlyList<TRow>?> StoredAsync(CancellationToken cancel);

    /// <summary>Passes the rows that differ to their use case; a refusal is about <c>Rows[2].Name</c>, counted in what is passed.</summary>
    protected abstract Task<IReadOnlyList<Refusal>> SaveAsync(IReadOnlyList<TRow> rows, CancellationToken cancel);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await StoredAsync(cancel) is not { } stored)
            return NotFound();
        Input.Rows = [.. stored];
        AddBlank();
        return Page();
    }

    /// <summary>"+ regel": the same form with more rows, and nothing stored.</summary>
    public async Task<IActionResult> OnPostMoreAsync(CancellationToken cancel)
    {
        if (await StoredAsync(cancel) is null)
            return NotFound();
        Input.Rows.AddRange(Enumerable.Range(0, Blank).Select(_ => new TRow()));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await StoredAsync(cancel) is not { } stored)
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var before = stored.Where(r => r.Key is not null).ToDictionary(r => r.Key!);
        // A row that somebody took away in the meantime is told; what was typed in the others stays.
        var gone = Input.Rows.Index().Where(r => r.Item.Key is { Length: > 0 } key && !before.ContainsKey(key)).ToList();
        if (gone.Count > 0)
            return Refused([.. gone.Select(r => Refusal.NotFound() with { Field = $"Rows[{r.Index}]" })]);
        var changed = Input.Rows.Index().Where(r => r.Item.Key is { Length: > 0 } key
            ? FieldConflict.Between(r.Item, before[key]).Count > 0
            : !r.Item.IsEmpty()).ToList();
        var refusals = changed.Count == 0 ? [] : await SaveAsync([.. changed.Select(r => r.Item)], cancel);
        if (refusals.Count == 0)
            return SaidAt(Back, DoneText);
        if (refusals.Any(r => r.Kind == RefusalKind.Stale))
            await TakeVersionsAsync(changed, cancel);
        return Refused([.. refusals.Select(r => AtRow(r, changed.ConvertAll(c => c.Index)))]);
    }

    /// <summary>Both versions side by side; saved again, what was typed goes over what is stored now.</summary>
    private async Task TakeVersionsAsync(IReadOnlyList<(int Index, TRow Item)> changed, CancellationToken cancel)
    {
        var now = (await StoredAsync(cancel) ?? []).Where(r => r.Key is not null).ToDictionary(r => r.Key!);
        var conflicts = new List<FieldConflict>();
        foreach (var (index, row) in changed)
        {
            if (row.Key is null || !now.TryGetValue(row.Key, out var stored) || stored.Version == row.Version)
                continue;
            conflicts.AddRange(FieldConflict.Between(row, stored).Select(c => c with { Row = NameOf(row, index) }));
            row.Version = stored.Version;
            ModelState.Remove($"Input.Rows[{index}].{nameof(IStoredVersion.Version)}");
        }

        Conflicts = conflicts;
    }

    private void AddBlank() => Input.Rows.AddRange(Enumerable.Range(0, Blank).Select(_ => new TRow()));

    /// <summary>Refusals count the rows that were passed on; the form counts all of them.</summary>
    private static Refusal AtRow(Refusal refusal, List<int> at)
    {
        if (refusal.Field is not { } field || !field.StartsWith("Rows[", StringComparison.Ordinal))
            return refusal;
        var end = field.IndexOf(']', StringComparison.Ordinal);
        return refusal with { Field = $"Rows[{at[int.Parse(field[5..end], CultureInfo.InvariantCulture)]}{field[end..]}" };
    }
}
