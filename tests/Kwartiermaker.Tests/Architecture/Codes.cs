using Kwartiermaker.Tests.Support;
using System.Text.RegularExpressions;

namespace Kwartiermaker.Tests.Architecture;

/// <summary>The codes that the sources name, with the module that names them.</summary>
internal static partial class Codes
{
    public static IEnumerable<(string Module, string Code)> Refusals() =>
        Matches(RefusalCode()).Select(x => (x.Module, (x.Match.Groups[1].Success ? x.Match.Groups[1] : x.Match.Groups[2]).Value));

    public static IEnumerable<(string Module, string Code)> Deadlines() =>
        AppModules.All.SelectMany(m => m.Deadlines.Select(d => (m.Assembly.GetName().Name!.Split('.')[1], d.Code)));

    /// <summary>What a deadline rests on, where it is no article of law.</summary>
    public static IEnumerable<string> Grounds() => Matches(Ground()).Select(x => x.Match.Groups[1].Value);

    public static IEnumerable<(string Module, string Code, string State, string Why)> Conditions() =>
        Matches(Condition()).Select(x => (x.Module, x.Match.Groups[1].Value, x.Match.Groups[2].Value, x.Match.Groups[3].Value));

    private static IEnumerable<(string Module, Match Match)> Matches(Regex regex) =>
        Sources.All.Where(s => s.IsCode).SelectMany(s => regex.Matches(s.Text).Select(m => (s.Module, m)));

    [GeneratedRegex(@"DeadlineAsync\([^;]*?new\([^;""]*, ""([^""]+)""")]
    private static partial Regex Ground();

    [GeneratedRegex(@"new(?: Condition)?\(""([a-z-]+)"", ConditionState\.(\w+), (?:""[\w/-]+""|\w+), ""([a-z-]+)""")]
    private static partial Regex Condition();

    [GeneratedRegex(@"Refusal\.(?:Rule\(""([a-z][a-z.-]+)""|Invalid\((?:""\w+(?:\.\w+)*""|[^,""]+|""[\w.]+"" \+ [^,]+), ""([a-z][a-z.-]+)"")")]
    private static partial Regex RefusalCode();
}
