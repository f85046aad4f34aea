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
        OptionResult option => Unfit(texts, option.Option.Name, option.Tokens[^1].Value, Choices(option.Option), option.Option.Description),
        ArgumentResult { Parent: OptionResult option, Tokens: [.., var token] } => Unfit(texts, option.Option.Name, token.Value, Choices(option.Option), option.Option.Description),
        ArgumentResult argument => texts["cli.option.missing", argument.Argument.Name, argument.Argument.Description],
        _ when parsed.UnmatchedTokens is [var first, ..] => texts["cli.option.unknown", first],
        CommandResult { Command.Subcommands.Count: > 0 } command => texts["cli.command.missing", string.Join(", ", command.Command.Subcommands.Select(c => c.Name))],
        _ => texts["cli.option.unknown", error.Message],
    };

    private static string Unfit(Texts texts, string name, string value, string choices, string? description) =>
        choices.Length > 0 ? texts["cli.option.choice", name, value, choices] : texts["cli.option.value", name, value, description];

    private static string Choices(Option option) => string.Join(", ", option.GetCompletions(CompletionContext.Empty).Select(c => c.Label.ToLowerInvariant()));
}
