using System.CommandLine;

namespace Kwartiermaker.Cli;

/// <summary>Options that are a whole number between bounds; others are refused.</summary>
internal static class NumberOption
{
    public static Option<int> Between(string name, string description, int otherwise, int least, int most) =>
        Bounded(new(name) { Description = description, DefaultValueFactory = _ => otherwise }, least, most);

    public static Option<int> Required(string name, string description, int least, int most) =>
        Bounded(new(name) { Description = description, Required = true }, least, most);

    /// <summary>The same number gives the same answer.</summary>
    public static Option<int> Seed() => new("--seed") { Description = "Begin van het toeval.", DefaultValueFactory = _ => 1 };

    private static Option<int> Bounded(Option<int> option, int least, int most)
    {
        option.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<int>() is var number && (number < least || number > most))
                r.AddError($"{option.Name}: {least} … {most}.");
        });
        return option;
    }
}
