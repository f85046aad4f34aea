using Fluid;
using Fluid.Values;

namespace Kwartiermaker.Common.Letters;

/// <summary>The part of Liquid that letters use. The tags that could write a value unescaped are not known to it.</summary>
internal sealed class LiquidSubset
{
    private static readonly string[] Tags = ["if", "unless", "for", "comment"];
    private readonly FluidParser parser = new();

    public LiquidSubset()
    {
        foreach (var tag in parser.RegisteredTags.Keys.Except(Tags).ToList()) parser.RegisteredTags.Remove(tag);
        Options.MemberAccessStrategy = new UnsafeMemberAccessStrategy { MemberNameStrategy = MemberNameStrategies.CamelCase };
        Options.ValueConverters.Add(value => value is DateOnly or TimeOnly ? new ObjectValue(value) : null); // else Fluid makes text of them
        Options.Undefined = name => throw new MissingPlaceholderException(name);
        Options.Filters.AddFilter("euro", (input, _, context) => input.IsNil()
            ? input
            : StringValue.Create(input.ToNumberValue().ToString("C", context.CultureInfo)));
        Options.StrictFilters = true;
    }

    public TemplateOptions Options { get; } = new();

    public IFluidTemplate Parse(string source) =>
        parser.TryParse(source, out var template, out var error) ? template : throw new FormatException($"Letter template: {error}");
}
