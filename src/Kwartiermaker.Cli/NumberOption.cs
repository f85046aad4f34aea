using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using System.CommandLine;
using System.Numerics;

namespace Kwartiermaker.Cli;

/// <summary>Options that are a number between bounds, read as numbers are everywhere; others are refused.</summary>
internal static class NumberOption
{
    /// <param name="otherwise">When the option is not given; it may lie outside the bounds.</param>
    public static Option<T> Between<T>(string name, string description, T otherwise, T least, T most)
        where T : struct, INumber<T> =>
        Option<T>(name, description, otherwise, n => n >= least && n <= most, $"{least} … {most}");

    public static Option<int> OneOf(string name, string description, int otherwise, params int[] choices) =>
        Option(name, description, otherwise, choices.Contains, string.Join(", ", choices));

    public static Option<int> Required(string name, string description, int least, int most)
    {
        var option = Between(name, description, least, least, most);
        (option.Required, option.DefaultValueFactory) = (true, null);
        return option;
    }

    /// <summary>The same number gives the same answer.</summary>
    public static Option<int> Seed() => Between("--seed", "Begin van het toeval.", 1, int.MinValue, int.MaxValue);

    /// <summary>Why this cannot be read as a number for the option; null when it can, or when the option is no number.</summary>
    public static Refusal? WhyNot(Option option, string text) =>
        KindOf(option.ValueType) is { } kind && TypedNumber.Read(option.Name, text, kind) is { Succeeded: false } refused ? refused.Refusals[0] : null;

    private static NumberKind? KindOf(Type type) =>
        type == typeof(int) ? NumberKind.Whole : type == typeof(double) || type == typeof(decimal) ? NumberKind.Real : null;

    private static Option<T> Option<T>(string name, string description, T otherwise, Func<T, bool> good, string bounds)
        where T : struct, INumber<T>
    {
        var option = new Option<T>(name) { Description = description, DefaultValueFactory = _ => otherwise };
        option.CustomParser = result =>
        {
            var read = TypedNumber.Read(name, result.Tokens[0].Value, KindOf(typeof(T))!.Value);
            // Too large a number becomes the largest of its kind, which need not be outside the bounds.
            var number = read.Succeeded ? T.CreateSaturating(read.Value) : default;
            if (!read.Succeeded)
                result.AddError(read.Refusals[0].Code);
            else if (!good(number) || (typeof(T) == typeof(int) && decimal.CreateChecked(number) != read.Value))
                result.AddError($"{name}: {bounds}.");
            return number;
        };
        return option;
    }
}
