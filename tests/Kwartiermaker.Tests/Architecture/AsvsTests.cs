using Kwartiermaker.Tests.Support;
using System.Text.RegularExpressions;

namespace Kwartiermaker.Tests.Architecture;

/// <summary>The list of OWASP ASVS 5.0 is whole, names what exists, and leaves nothing of Level 1 open; and what it says of sources that no test runs.</summary>
public sealed partial class AsvsTests
{
    /// <summary>How many requirements the standard has in each chapter, of Level 1 and of Level 2: 70 and 183 in all.</summary>
    private static readonly (int One, int Two)[] Chapters =
    [
        (8, 19), (4, 7), (8, 11), (2, 8), (4, 5), (13, 22), (6, 12), (4, 3), (4, 3), (5, 24), (3, 11), (3, 6), (1, 12), (2, 7), (3, 10), (0, 16), (0, 7),
    ];

    private static readonly string[] States = ["held: ", "not applicable, because ", "open: "];

    private static readonly IReadOnlyList<Requirement> All =
    [
        .. Row().Matches(Repository.Text(Repository.At("docs/asvs.md")))
            .Select(m => new Requirement(m.Groups[1].Value, m.Groups[2].Value == "1" ? 1 : 2, m.Groups[3].Value, m.Groups[4].Value)),
    ];

    [Fact]
    public void List_HoldsEachRequirementOnce_InOrder()
    {
        Assert.Equal(Chapters, Enumerable.Range(1, Chapters.Length).Select(chapter => (Count(chapter, 1), Count(chapter, 2))));
        Assert.Equal((70, 183), (All.Count(r => r.Level == 1), All.Count(r => r.Level == 2)));
        Assert.Empty(All.GroupBy(r => r.Number).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.Equal(All.OrderBy(r => Version.Parse(r.Number)).Select(r => r.Number), All.Select(r => r.Number));

        static int Count(int chapter, int level) => All.Count(r => r.Level == level && Version.Parse(r.Number).Major == chapter);
    }

    [Fact]
    public void Requirement_IsHeldNotApplicableOrOpen_AndNoneOfLevelOneIsOpen()
    {
        Assert.Empty(All.Where(r => string.IsNullOrWhiteSpace(r.About) || !Array.Exists(States, s => r.Is(s) && r.State.Length > s.Length)).Select(r => r.Number));
        Assert.Empty(All.Where(r => r.Level == 1 && r.Is("open")).Select(r => r.Number));
    }

    [Fact]
    public void Totals_AreThoseOfTheList()
    {
        var totals = Total().Matches(Repository.Text(Repository.At("docs/asvs.md"))).Select(m => m.Value.TrimEnd());

        Assert.Equal(All.GroupBy(r => r.Level).OrderBy(g => g.Key).Select(g => $"| {g.Key} | {string.Join(" | ", States.Select(s => g.Count(r => r.Is(s))))} |"), totals);
    }

    /// <summary>Links and files are checked for all documents (<see cref="DocumentTests"/>).</summary>
    [Fact]
    public void Tests_ThatAreNamed_Exist()
    {
        var named = All.SelectMany(r => Test().Matches(r.State).Select(m => m.Groups[1].Value)).Distinct().ToList();

        Assert.True(named.Count > 100);
        Assert.Empty(named.Except(DocumentTests.Tests));
    }

    [Fact]
    public void Held_NamesWhatShowsIt()
    {
        var files = All.SelectMany(r => File().Matches(r.State).Select(m => m.Groups[1].Value)).Distinct().ToList();

        Assert.All(files, f => Assert.True(System.IO.File.Exists(Repository.At(f)), f));
        Assert.Empty(All.Where(r => r.Is("held") && !Test().IsMatch(r.State) && !File().IsMatch(r.State) && !Link().IsMatch(r.State)).Select(r => r.Number));
    }

    [Theory]
    [InlineData("MD5.HashData(bytes)", true)]
    [InlineData("using var aes = Aes.Create();", true)]
    [InlineData("RSAEncryptionPadding.Pkcs1", true)]
    [InlineData("SHA256.HashData(bytes)", false)]
    [InlineData("rsa.Encrypt(key, RSAEncryptionPadding.OaepSHA256)", false)]
    public void Line_WithAWeakAlgorithm_IsFound(string line, bool weak) => Assert.Equal(weak, Weak().IsMatch(line));

    /// <summary>No broken hash, no cipher without authentication, no padding that leaks, no random number that can be foreseen where something must stay secret.</summary>
    [Fact]
    public void Sources_UseNoWeakAlgorithm()
    {
        // The engines draw lots, the same for the same seed.
        var sources = Sources.All.Where(s => s.IsCode && s.Module is not ("Capacity" or "Matching")).ToList();

        Assert.NotEmpty(sources);
        Assert.Empty(sources.SelectMany(s => s.Text.Split('\n').Where(l => Weak().IsMatch(l)).Select(l => $"{s.Name}: {l.Trim()}")));
    }

    [Fact]
    public void Scripts_MakeNoHtmlOfText_AndKeepNothing()
    {
        var scripts = Repository.Files("src/Kwartiermaker.Web/Client/ts", ".ts").ToList();

        Assert.NotEmpty(scripts);
        Assert.Empty(scripts.SelectMany(f => Repository.Lines(f).Where(l => Unsafe().IsMatch(l)).Select(l => $"{Repository.Name(f)}: {l.Trim()}")));
    }

    private sealed record Requirement(string Number, int Level, string About, string State)
    {
        public bool Is(string state) => State.StartsWith(state, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^\| (\d+\.\d+\.\d+) \| ([12]) \| ([^|]+) \| (.+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^\| [12](?: \| \d+){3} \|", RegexOptions.Multiline)]
    private static partial Regex Total();

    [GeneratedRegex(@"`(\w+Tests(?:\.\w+)?)`")]
    private static partial Regex Test();

    [GeneratedRegex(@"`((?:src|tests|docs|tools)/[\w./-]+|Directory\.[\w.]+)`")]
    private static partial Regex File();

    [GeneratedRegex(@"\]\([\w./-]+\.\w+\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\b(MD5|SHA1|HMACMD5|HMACSHA1|DES|TripleDES|RC2|Aes)\.|CipherMode\.|RSAEncryptionPadding\.Pkcs1|\bnew Random\(|\bRandom\.Shared")]
    private static partial Regex Weak();

    [GeneratedRegex(@"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function\(|localStorage|sessionStorage|indexedDB|document\.cookie|postMessage|onmessage")]
    private static partial Regex Unsafe();
}
