using Kwartiermaker.Common.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Kwartiermaker.Common.Search;

/// <summary>Keeps the words of rows beside the rows, and finds rows by them.</summary>
public static class SearchIndex
{
    /// <summary>Shorter than what the index of SQLite holds.</summary>
    private const int Indexed = 3;

    /// <summary>Takes over what changed rows say of themselves, to be stored with them.</summary>
    internal static async Task KeepAsync(AppDbContext db, CancellationToken cancel)
    {
        var changed = db.ChangeTracker.Entries<IFindable>().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        var known = changed.Where(e => e.State != EntityState.Added).Select(IdOf).ToList();
        var entries = known.Count == 0 ? [] : await db.Set<SearchEntry>().Where(e => known.Contains(e.RowId)).ToDictionaryAsync(e => e.RowId, cancel);
        foreach (var row in changed)
        {
            var entry = entries.GetValueOrDefault(IdOf(row));
            if (row.State == EntityState.Deleted || row.Entity.ToFind() is not { } says)
            {
                if (entry is not null)
                    db.Remove(entry);
                continue;
            }

            if (entry is null)
                db.Add(entry = new SearchEntry { RowId = IdOf(row) });
            entry.Follow(says);
        }

        static Guid IdOf(EntityEntry<IFindable> row) => (Guid)row.Property("Id").CurrentValue!;
    }

    /// <summary>The subjects in whose own words all is found: not in what hangs on them.</summary>
    /// <inheritdoc cref="Containing"/>
    public static IQueryable<Guid> SubjectsContaining(this AppDbContext db, IReadOnlyList<IReadOnlyList<string>> all, IReadOnlyList<string>? or = null) =>
        db.Containing(all, or).Where(e => e.Page == "").Select(e => e.RowId);

    /// <summary>The rows in which all is found.</summary>
    /// <param name="all">Each a word with what else may stand for it.</param>
    /// <param name="or">Or, in place of all of them, one of these.</param>
    internal static IQueryable<SearchEntry> Containing(this AppDbContext db, IReadOnlyList<IReadOnlyList<string>> all, IReadOnlyList<string>? or = null)
    {
        var values = new List<object>();
        var condition = string.Join(" AND ", all.Select(AnyOf));
        if (or is { Count: > 0 })
            condition = $"({condition}) OR {AnyOf(or)}";
#pragma warning disable EF1002 // Only numbers of parameters are put in.
        return db.Set<SearchEntry>().FromSqlRaw($"SELECT * FROM sys_search WHERE {(condition.Length == 0 ? "0 = 1" : condition)}", [.. values]).AsNoTracking();
#pragma warning restore EF1002

        string AnyOf(IReadOnlyList<string> words) => db.IsSqlite && words.All(w => w.EnumerateRunes().Count() >= Indexed)
            ? $"id IN (SELECT rowid FROM sys_search_words WHERE sys_search_words MATCH {Value(string.Join(" OR ", words.Select(Quoted)))})"
            : $"({string.Join(" OR ", words.Select(w => $"text LIKE {Value(Pattern(w))} ESCAPE '\\'"))})";

        string Value(string value)
        {
            values.Add(value);
            return $"{{{values.Count - 1}}}";
        }
    }

    private static string Quoted(string word) => $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Anywhere in the text, with \ before what would be a wildcard.</summary>
    private static string Pattern(string word) =>
        "%" + word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%";
}
