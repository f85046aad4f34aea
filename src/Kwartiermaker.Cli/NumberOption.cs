using System.CommandLine;
using System.Numerics;

namespace Kwartiermaker.Cli;

/// <summary>Options that are a number between bounds; others are refused.</summary>
internal static class NumberOption
{
    public static Option<T> Between<T>(string name, string description, T otherwise, T least, T most)
        where T : struct, INumber<T> =>
        new Option<T>(name) { Description = description, DefaultValueFactory = _ => otherwise }.Must(n => n >= least && n <= most, $"{least} … {most}");

    public static Option<int> Required(string name, string description, int least, int most) =>
        new Option<int>(name) { Description = description, Required = true }.Must(n => n >= least && n <= most, $"{least} … {most}");

    /// <summary>The same number gives the same answer.</summary>
    public static Option<int> Seed() => new("--seed") { Description = "Begin van het toeval.", DefaultValueFactory = _ => 1 };

    /// <param name="good">Whether the value can be used.</param>
    /// <param name="bounds">What can be, without words.</param>
    public static Option<T> Must<T>(this Option<T> option, Func<T?, bool> good, string bounds)
    {
        option.Validators.Add(r =>
        {
            try
            {
                if (!good(r.GetValueOrDefault<T>()))
                    r.AddError($"{option.Name}: {bounds}.");
            }
            catch (InvalidOperationException)
            {
                // No number at all: the library throws here, and names the fault itself afterwards.
            }
        });
        return option;
    }
}
