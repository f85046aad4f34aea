using Kwartiermaker.Common.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using System.Text.RegularExpressions;

namespace Kwartiermaker.Common.Search;

/// <summary>A word that stands in some row: what a word with a typing fault can have meant.</summary>
internal sealed class KnownWord
{
    public required string Word { get; init; }
}

internal sealed class KnownWordTable : IEntityTypeConfiguration<KnownWord>
{
    public void Configure(EntityTypeBuilder<KnownWord> builder)
    {
        builder.ToTable("sys_known_words");
        builder.HasKey(w => w.Word);
        builder.Property(w => w.Word).HasMaxLength(Spelling.Longest);
    }
}

/// <summary>Finds what was meant when one letter is wrong, missing, too many, or has changed places with the next.</summary>
internal static partial class Spelling
{
    /// <summary>A shorter word has too many neighbours. Digits are not guessed at: a case number is right or wrong.</summary>
    private const int Shortest = 4;

    public const int Longest = 40;

    /// <summary>Of these the first that finds something counts.</summary>
    private const int Most = 5;

    private const int Batch = 400;

    /// <summary>Remembers the words of the rows that were just stored. A word that somebody else remembers at the same moment is there once.</summary>
    public static async Task LearnAsync(AppDbContext db, CancellationToken cancel)
    {
        var words = db.ChangeTracker.Entries<SearchEntry>().SelectMany(e => WordsOf(e.Entity.Text)).ToHashSet(StringComparer.Ordinal);
        foreach (var batch in words.Order(StringComparer.Ordinal).Chunk(Batch))
        {
            var known = await db.Set<KnownWord>().Where(w => batch.Contains(w.Word)).Select(w => w.Word).ToListAsync(cancel);
            var unknown = batch.Except(known, StringComparer.Ordinal).ToArray<object>();
            var rows = string.Join(", ", unknown.Select((_, i) => $"({{{i}}})"));
            if (unknown.Length == 0)
                continue;
#pragma warning disable EF1002 // Only numbers of parameters are put in.
            await db.Database.ExecuteSqlRawAsync($"INSERT INTO sys_known_words (word) VALUES {rows} ON CONFLICT DO NOTHING", unknown, cancel);
#pragma warning restore EF1002
        }
    }

    /// <summary>What may have been meant by what was typed: each time with one word put right.</summary>
    public static async Task<IReadOnlyList<string>> MeantAsync(AppDbContext db, string typed, CancellationToken cancel)
    {
        var words = SearchWords.Of(typed);
        var meant = new List<string>();
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (WordsOf(word).Count() != 1 || !WordsOf(word).Contains(word))
                continue;
            // One fault leaves the first half or the second half of a word as it was.
            var (start, end) = ($"{word[..(word.Length / 2)]}%", $"%{word[(word.Length / 2)..]}");
            var near = await db.Set<KnownWord>()
                .Where(w => w.Word.Length >= word.Length - 1 && w.Word.Length <= word.Length + 1)
                .Where(w => EF.Functions.Like(w.Word, start) || EF.Functions.Like(w.Word, end))
                .Select(w => w.Word).ToListAsync(cancel);
            // A forgotten letter is the commonest fault, and the first letter is seldom wrong.
            meant.AddRange(near.Where(w => IsOneFault(word, w))
                .OrderByDescending(w => w[0] == word[0]).ThenByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal).Take(Most)
                .Select(w => string.Join(' ', words.Take(i).Append(w).Concat(words.Skip(i + 1)))));
        }

        return meant;
    }

    internal static bool IsOneFault(string typed, string word)
    {
        if (typed == word || Math.Abs(typed.Length - word.Length) > 1)
            return false;
        var same = 0;
        while (same < Math.Min(typed.Length, word.Length) && typed[same] == word[same])
            same++;
        var (rest, meant) = (typed[same..], word[same..]);
        if (typed.Length < word.Length)
            return rest == meant[1..];
        if (typed.Length > word.Length)
            return rest[1..] == meant;
        return rest[1..] == meant[1..] || (rest.Length > 1 && rest[0] == meant[1] && rest[1] == meant[0] && rest[2..] == meant[2..]);
    }

    private static IEnumerable<string> WordsOf(string plain) =>
        Letters().Matches(plain).Select(m => m.Value).Where(w => w.Length is >= Shortest and <= Longest).Distinct();

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}])\p{L}+(?![\p{L}\p{Nd}])", RegexOptions.CultureInvariant)]
    private static partial Regex Letters();
}
