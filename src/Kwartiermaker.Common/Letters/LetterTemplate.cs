using Fluid;
using Fluid.Ast;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Kwartiermaker.Common.Letters;

/// <summary>
/// A letter as Markdown with Liquid placeholders: <c>{{ name }}</c>, <c>{% if x %}</c> and <c>{% for x in list %}</c>, and nothing more
/// of Liquid. It starts with its title between two lines of <c>---</c>; the body can repeat the title as <c>{{ title }}</c>.
/// </summary>
/// <remarks>
/// A placeholder without a value throws <see cref="MissingPlaceholderException"/>: a letter never leaves with a blank. A value is plain
/// text, whatever it contains; a line break in it stays a line break.
/// </remarks>
public sealed partial class LetterTemplate
{
    private static readonly LiquidSubset Parser = new();
    private readonly IFluidTemplate title;
    private readonly IFluidTemplate body;

    private LetterTemplate(IFluidTemplate title, IFluidTemplate body, IReadOnlySet<string> placeholders)
    {
        this.title = title;
        this.body = body;
        Placeholders = placeholders;
    }

    /// <summary>The names the template takes from its model, without those it makes itself.</summary>
    public IReadOnlySet<string> Placeholders { get; }

    public static LetterTemplate Parse(string source)
    {
        var front = FrontMatter().Match(source);
        if (!front.Success) throw new FormatException("A letter template starts with '---', 'title: …', '---'.");
        var title = Parser.Parse(front.Groups["title"].Value);
        var body = Parser.Parse(LineWithOnlyATag().Replace(source[front.Length..], "${tag}"));
        var placeholders = new PlaceholderNames();
        placeholders.VisitTemplate(title);
        placeholders.VisitTemplate(body);
        return new(
            new FilledPlaceholders(LetterText.Plain).VisitTemplate(title),
            new FilledPlaceholders(LetterText.Escaped).VisitTemplate(body),
            placeholders.Found.Where(name => name != "title").ToHashSet());
    }

    /// <summary>The template that lies as <paramref name="fileName"/> in the folder of the type, embedded in its assembly.</summary>
    public static LetterTemplate Beside(Type type, string fileName)
    {
        var stream = type.Assembly.GetManifestResourceStream(type, fileName)
            ?? throw new FileNotFoundException($"No embedded letter {fileName} beside {type.FullName}.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

    /// <param name="model">An object whose public properties, or a dictionary whose keys, are the placeholders in camelCase.</param>
    /// <param name="culture">Decides how dates and numbers are written, and the language of the document.</param>
    public Letter Render(object model, CultureInfo culture)
    {
        var titleText = Fill(title, model, culture, null).Trim();
        return new(titleText, Fill(body, model, culture, titleText), culture);
    }

    private static string Fill(IFluidTemplate template, object model, CultureInfo culture, string? title)
    {
        var context = new TemplateContext(model, Parser.Options) { CultureInfo = culture };
        if (title is not null) context.SetValue("title", title);
        return template.Render(context);
    }

    [GeneratedRegex(@"\A---\r?\ntitle:[ ]*(?<title>[^\r\n]+)\r?\n---\r?\n")]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"^[ \t]*(?<tag>\{%[^\r\n]*?%\})[ \t]*(\r?\n|\z)", RegexOptions.Multiline)]
    private static partial Regex LineWithOnlyATag();

    /// <summary>Replaces every output by one that insists on a value and writes it as text.</summary>
    private sealed class FilledPlaceholders(Func<string, string> write) : AstRewriter
    {
        protected override Statement VisitOutputStatement(OutputStatement outputStatement) =>
            new OutputStatement(new FilledExpression(outputStatement.Expression, write));
    }
}
