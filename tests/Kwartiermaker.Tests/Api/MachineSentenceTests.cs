using Kwartiermaker.Tests.Support;
using System.Text.RegularExpressions;

namespace Kwartiermaker.Tests.Api;

/// <summary>Another system has no screen: a refusal that it can get does not speak of one.</summary>
public sealed partial class MachineSentenceTests
{
    /// <summary>Beginnings of the codes that only pages and the command line answer: there are no routes for files, imports, saved filters and teams.</summary>
    private static readonly string[] OfPages = ["file.", "import.", "municipalities.", "running.", "sheet.", "site-import.", "team.", "view."];

    [Fact]
    public void Refusals_ToAnotherSystem_DoNotSpeakOfAScreen()
    {
        var (dutch, english) = AppAssemblies.Texts;
        var codes = dutch.Keys.Where(k => k.StartsWith("refusal.", StringComparison.Ordinal)).Select(k => k["refusal.".Length..])
            .Where(c => !OfPages.Any(p => c.StartsWith(p, StringComparison.Ordinal))).ToList();

        Assert.NotEmpty(codes);
        Assert.Equal("", string.Join('\n', new[] { (dutch, Words: Dutch()), (english, Words: English()) }.SelectMany(language => codes
            .Select(c => (Code: c, Text: language.Item1.GetValueOrDefault("api." + c) ?? language.Item1["refusal." + c])).Where(t => language.Words.IsMatch(t.Text))
            .Select(t => $"{t.Code}: {t.Text}")).Order()));
    }

    [Fact]
    public void SentencesForOtherSystems_AreOfRefusals()
    {
        var dutch = AppAssemblies.Texts.Dutch;

        Assert.All(dutch.Keys.Where(k => k.StartsWith("api.", StringComparison.Ordinal)), k => Assert.Contains("refusal." + k["api.".Length..], dutch));
    }

    [GeneratedRegex(
        @"\b(hieronder|hierboven|pagina|bladzijde|formulier|knop|scherm|tabblad|klik\w*|vink\w*|typ|typte|plakken)\b|uit de lijst|\bbij Gegevens\b", RegexOptions.IgnoreCase)]
    private static partial Regex Dutch();

    [GeneratedRegex(@"\b(page|form|button|screen|tab|click\w*|tick|type|typed|pasting)\b|(shown|listed) (below|above)|from the list|\bunder Facts\b", RegexOptions.IgnoreCase)]
    private static partial Regex English();
}
