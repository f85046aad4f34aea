using Kwartiermaker.Common.Events;
using Kwartiermaker.Tests.Support;
using System.Text.RegularExpressions;

namespace Kwartiermaker.Tests.Architecture;

/// <summary>Every text in the language files is shown somewhere: what no code asks for is not kept.</summary>
public sealed partial class UnusedTextTests
{
    /// <summary>Words that code puts behind the beginning of a code: names of choices and fields, answers of HTTP, what the shipped data holds.</summary>
    private static readonly IReadOnlySet<string> Words = Types().Where(t => t.IsEnum).SelectMany(Enum.GetNames)
        .Concat(Types().SelectMany(t => t.GetProperties()).Select(p => p.Name))
        .Concat(Sources.All.SelectMany(s => Status().Matches(s.Text)).Select(m => m.Groups[1].Value))
        .Concat(Repository.Files("data", ".csv").Select(File.ReadAllText).SelectMany(csv => csv.Split([',', ';', '\n', '"']).Concat(csv.Split([',', '\n', '"']))
            .Concat(QuotedCell().Matches(csv).Select(m => m.Groups[1].Value.Replace("\"\"", "\"", StringComparison.Ordinal)))))
        .ToHashSet();

    private static readonly IReadOnlySet<string> Choices = Types().Where(t => t.IsEnum).SelectMany(t => Enum.GetNames(t).Select(n => $"enum.{t.Name}.{n}")).ToHashSet();

    private static readonly IReadOnlySet<string> Events = Types().Where(t => t.IsClass && t.IsAssignableTo(typeof(IEvent))).Select(t => "event." + EventName.Of(t)).ToHashSet();

    private static readonly IReadOnlySet<string> Fields = Types().SelectMany(t => t.GetProperties()).Select(p => p.Name).ToHashSet();

    private static readonly IReadOnlySet<string> LowerChoices = Types().Where(t => t.IsEnum).SelectMany(Enum.GetNames).Select(n => n.ToLowerInvariant()).ToHashSet();

    [Fact]
    public void Texts_AreUsed()
    {
        var (dutch, english) = AppAssemblies.Texts;

        Assert.NotEmpty(dutch);
        Assert.Equal("", string.Join('\n', dutch.Keys.Union(english.Keys).Where(k => !IsUsed(k)).Order()));
    }

    [Theory]
    [InlineData("Deze zin staat op geen enkele bladzijde.", false)]
    [InlineData("refusal.stale", true)]
    [InlineData("refusal.never-refused", false)]
    [InlineData("enum.Phase.Opening", true)]
    [InlineData("enum.Phase.Nowhere", false)]
    [InlineData("event.locations.talk-planned", true)]
    [InlineData("event.locations.nothing-happened", false)]
    [InlineData("condition.talk-held", true)]
    [InlineData("condition.talk-held.held", true)]
    [InlineData("condition.talk-held.granted", false)]
    [InlineData("condition.aspect-capacity.fits", true)]
    [InlineData("condition.aspect-nothing.fits", false)]
    [InlineData("todo.talk-held.none", true)]
    [InlineData("todo.talk-held.granted", false)]
    [InlineData("refusal.condition.talk-held.none", true)]
    [InlineData("refusal.condition.talk-held.granted", false)]
    [InlineData("deadline.talk", true)]
    [InlineData("deadline.doomsday", false)]
    [InlineData("role.board", true)]
    [InlineData("role.king", false)]
    [InlineData("follow-up.locations.council-promise", true)]
    [InlineData("follow-up.locations.council-dinner", false)]
    [InlineData("word.unit.m2", true)]
    [InlineData("word.unit.fathom", false)]
    [InlineData("word.Notes", true)]
    [InlineData("word.PlanDeviation", false)]
    [InlineData("problem.404", true)]
    [InlineData("problem.418", false)]
    public void Key_IsUsedWhenCodeAsksForIt(string key, bool used) => Assert.Equal(used, IsUsed(key));

    private static bool IsUsed(string key)
    {
        if (key.StartsWith("enum.", StringComparison.Ordinal))
            return Choices.Contains(key);
        if (key.StartsWith("event.", StringComparison.Ordinal))
            return Events.Contains(key);
        if (key.StartsWith("condition.", StringComparison.Ordinal))
            return IsCondition(key.Split('.', 3)[1..]);
        if (key.StartsWith("todo.", StringComparison.Ordinal) && key != "todo.pass")
            return IsCondition(key.Split('.', 3)[1..]);
        if (key.StartsWith("refusal.condition.", StringComparison.Ordinal))
            return IsCondition(key.Split('.', 4)[2..]);
        // A word for one value of a choice stands with the choice.
        if (key.StartsWith("word.", StringComparison.Ordinal) && key.IndexOf('.', StringComparison.Ordinal) == key.LastIndexOf('.'))
            return Sources.Say(key) || Fields.Contains(key["word.".Length..]);
        // A page translates the ground or source that the shipped data names.
        return Sources.Say(key) || Words.Contains(key) || key.Index().Where(c => c.Item == '.').Any(c => IsComposed(key[..c.Index], key[(c.Index + 1)..]));
    }

    /// <summary>The code of a condition, and the reason if there is one, stand together where it is checked, or in what is named there.</summary>
    private static bool IsCondition(string[] parts) =>
        Sources.Saying(parts[0]).Concat(SayingChoice(parts[0])).Where(f => f.Text.Contains("Condition", StringComparison.Ordinal))
            .Any(f => parts.Skip(1).All(why => Sources.Saying(why).Any(g => g == f || f.Text.Contains(g.Name, StringComparison.Ordinal))));

    private static IEnumerable<Source> SayingChoice(string code) =>
        code.LastIndexOf('-') is > 0 and var dash && LowerChoices.Contains(code[(dash + 1)..])
            ? Sources.Saying(code[..(dash + 1)]).Where(f => f.Text.Contains($"\"{code[..(dash + 1)]}\" +", StringComparison.Ordinal))
            : [];

    /// <summary><c>"head." + tail</c> or <c>$"head.{tail}"</c>; words of events and of forms begin with <c>word.</c> by themselves.</summary>
    private static bool IsComposed(string head, string tail) =>
        (Sources.Say(head + ".") || Sources.SayBeforeValue(head + ".")
            || (head.StartsWith("word.", StringComparison.Ordinal) && IsComposed(head["word.".Length..], tail)))
        && (Sources.Say(tail) || Words.Contains(tail) || tail.Split('.').All(Words.Contains));

    private static IEnumerable<Type> Types() => AppAssemblies.All.Append(typeof(Kwartiermaker.Cli.CommandLine).Assembly).SelectMany(a => a.GetTypes());

    [GeneratedRegex("\"((?:[^\"]|\"\")*)\"")]
    private static partial Regex QuotedCell();

    [GeneratedRegex(@"\b(?:Status)?([45]\d\d)(?!\d)")]
    private static partial Regex Status();
}
