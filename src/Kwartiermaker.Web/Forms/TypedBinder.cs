using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Language;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Kwartiermaker.Web.Forms;

/// <summary>Numbers, days and texts of forms, read as everywhere else: <see cref="TypedNumber"/>, <see cref="TypedDay"/>, <see cref="TypedText"/>.</summary>
internal sealed class TypedBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.UnderlyingOrModelType;
        var said = (context.Metadata as DefaultModelMetadata)?.Attributes.Attributes.OfType<TypedAsAttribute>().FirstOrDefault()?.Kind;
        return type switch
        {
            { IsEnum: true } => null,
            _ when type == typeof(int) => new TypedBinder((field, text) => Number(TypedNumber.Read(field, text, said ?? NumberKind.Whole), field, text)),
            _ when type == typeof(decimal) => new TypedBinder((field, text) => Boxed(TypedNumber.Read(field, text, said ?? NumberKind.Number))),
            _ when type == typeof(double) => new TypedBinder((field, text) => Boxed(TypedNumber.Read(field, text, said ?? NumberKind.Degrees), n => (double)n)),
            _ when type == typeof(DateOnly) => new TypedBinder((field, text) => Boxed(TypedDay.Read(field, text))),
            _ when type == typeof(DateTime) => new TypedBinder((field, text) => Boxed(TypedDay.ReadMoment(field, text))),
            _ when type == typeof(string) => new TypedBinder((field, text) => TypedText.Tidy(text) is { } tidy ? tidy : Refusal.Invalid(field, "unreadable")),
            _ => null,
        };
    }

    private static Result<object> Number(Result<decimal> read, string field, string text) =>
        read.Succeeded && read.Value is < int.MinValue or > int.MaxValue ? Refusal.Invalid(field, "number.too-large", text) : Boxed(read, n => (int)n);

    private static Result<object> Boxed<T>(Result<T> read, Func<T, object>? to = null)
    {
        // Apart: in one expression the refusal would be boxed as if it were the value.
        if (!read.Succeeded)
            return read.Refusals[0];
        return to is null ? read.Value! : to(read.Value);
    }
}

internal sealed class TypedBinder(Func<string, string, Result<object>> read) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var value = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (value == ValueProviderResult.None)
            return Task.CompletedTask;
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, value);
        if (string.IsNullOrWhiteSpace(value.FirstValue))
        {
            if (bindingContext.ModelMetadata.IsReferenceOrNullableType)
                bindingContext.Result = ModelBindingResult.Success(null);
            return Task.CompletedTask;
        }

        var typed = read(bindingContext.ModelName, value.FirstValue);
        if (typed.Succeeded)
            bindingContext.Result = ModelBindingResult.Success(typed.Value);
        else
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, bindingContext.HttpContext.RequestServices.GetRequiredService<Texts>().Of(typed.Refusals[0]));
        return Task.CompletedTask;
    }
}
