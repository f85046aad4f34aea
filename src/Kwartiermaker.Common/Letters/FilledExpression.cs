using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace Kwartiermaker.Common.Letters;

/// <summary>A placeholder that has a value: formatted in the culture of the letter and written as text.</summary>
internal sealed class FilledExpression(Expression inner, Func<string, string> write) : Expression
{
    public override async ValueTask<FluidValue> EvaluateAsync(TemplateContext context)
    {
        var value = (await inner.EvaluateAsync(context)).ToObjectValue();
        var text = LetterText.Format(value, context.CultureInfo)
            ?? throw new InvalidOperationException($"Placeholder {PlaceholderNames.NameOf(inner)} is a {value!.GetType().Name}, which is not text.");
        if (string.IsNullOrWhiteSpace(text)) throw new MissingPlaceholderException(PlaceholderNames.NameOf(inner));
        return StringValue.Create(write(text), false);
    }
}
