using Kwartiermaker.Common.Language;
using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;

namespace Kwartiermaker.Cli;

/// <summary>What is wrong in what was typed, in the language of the answers: the library has no Dutch.</summary>
internal static class ParseFaults
{
    public static IEnumerable<string> Of(ParseResult parsed, Texts texts) => parsed.Errors.Select(e => Of(e, parsed, texts)).Distinct();

    private static string Of(ParseError error, ParseResult parsed, Texts texts) => error.SymbolResult switch
    {
        // Bounds of numbers are said by the options themselves, without words.
        _ when error.Message.StartsWith("--", StringComparison.Ordinal) => error.Message,
        OptionResult { Tokens.Count: 0 } option => texts["cli.option.missing", option.Option.Name, option.Option.Description],
        OptionResult option => Unfit(texts, option.Option, option.Tokens[^1].Value),
        ArgumentResult { Parent: OptionResult option, Tokens: [.., var token] } => Unfit(texts, option.Option, token.Value),
        ArgumentResult argument => texts["cli.option.missing", argument.Argument.Name, argument.Argument.Description],
        _ when parsed.UnmatchedTokens is [var first, ..] => texts["cli.option.unknown", first],
        CommandResult { Command.Subcommands.Count: > 0 } command => texts["cli.command.missing", string.Join(", ", command.Command.Subcommands.Select(c => c.Name))],
        _ => texts["cli.option.unknown", error.Message],
    };

    private static string Unfit(Texts texts, Option option, string value) =>
        NumberOption.WhyNot(option, value) is { } refusal && !refusal.Code.StartsWith("number.unreadable", StringComparison.Ordinal)
            ? texts["cli.option.number", option.Name, texts.Of(refusal)]
        : Choices(option) is { Length: > 0 } choices ? texts["cli.option.choice", option.Name, value, choices]
        : texts["cli.option.value", option.Name, value, option.Description];

    private static string Choices(Option option) => string.Join(", ", option.GetCompletions(CompletionContext.Empty).Select(c => c.Label.ToLowerInvariant()));
}
