using Kwartiermaker.Common.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Options;
using System.Globalization;

namespace Kwartiermaker.Web.Forms;

/// <summary>How forms read what people type, and what they say when it cannot be read.</summary>
public static class FormSetup
{
    public static void AddForms(this IServiceCollection services)
    {
        services.AddRazorPages(options => options.Conventions.AddFolderApplicationModelConvention("/", page =>
        {
            // A form's fields stand under the name of its property. Without this, a page with two forms would look for them without that
            // name as well, and take the version of one form for that of the other.
            foreach (var property in page.HandlerProperties)
            {
                if (property.BindingInfo is { BinderModelName: null } binding)
                    binding.BinderModelName = property.PropertyName;
            }
        }));
        services.AddSingleton<IConfigureOptions<MvcOptions>>(s => new ConfigureOptions<MvcOptions>(options =>
        {
            var texts = s.GetRequiredService<Texts>();
            var messages = options.ModelBindingMessageProvider;
            messages.SetValueMustNotBeNullAccessor(_ => texts["Vul dit in."]);
            messages.SetMissingBindRequiredValueAccessor(_ => texts["Vul dit in."]);
            messages.SetAttemptedValueIsInvalidAccessor((value, _) => texts["'{0}' kan hier niet. Kijk of het een getal of een datum is zoals gevraagd.", value]);
            messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => texts["'{0}' kan hier niet. Kijk of het een getal of een datum is zoals gevraagd.", value]);
            messages.SetUnknownValueIsInvalidAccessor(_ => texts["Deze waarde kan hier niet."]);
            messages.SetValueIsInvalidAccessor(value => texts["'{0}' kan hier niet. Kijk of het een getal of een datum is zoals gevraagd.", value]);
            messages.SetValueMustBeANumberAccessor(_ => texts["Vul hier een getal in."]);
            messages.SetNonPropertyValueMustBeANumberAccessor(() => texts["Vul hier een getal in."]);
            // The use cases check what is required; a form only carries it.
            options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            options.ModelBinderProviders.Insert(0, new NumberBinderProvider());
        }));
    }

    /// <summary>Numbers as people write them: 1.250 and 1 250 are one thousand two hundred and fifty; 52,21 and 52.21 are coordinates.</summary>
    private sealed class NumberBinderProvider : IModelBinderProvider
    {
        public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
            Type.GetTypeCode(Nullable.GetUnderlyingType(context.Metadata.ModelType) ?? context.Metadata.ModelType) switch
            {
                _ when context.Metadata.ModelType.IsEnum || Nullable.GetUnderlyingType(context.Metadata.ModelType)?.IsEnum == true => null,
                TypeCode.Int32 => new NumberBinder(text =>
                    int.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands, CultureInfo.CurrentCulture, out var n) ? n : null),
                TypeCode.Decimal => new NumberBinder(text => decimal.TryParse(text, NumberStyles.Number, CultureInfo.CurrentCulture, out var n) ? n : null),
                TypeCode.Double => new NumberBinder(text => double.TryParse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var n) ? n : null),
                _ => null,
            };
    }

    private sealed class NumberBinder(Func<string, object?> parse) : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext bindingContext)
        {
            var value = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
            if (value == ValueProviderResult.None)
                return Task.CompletedTask;
            bindingContext.ModelState.SetModelValue(bindingContext.ModelName, value);
            var text = value.FirstValue?.Trim().Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal).TrimStart('€');
            if (string.IsNullOrEmpty(text))
            {
                if (bindingContext.ModelMetadata.IsReferenceOrNullableType)
                    bindingContext.Result = ModelBindingResult.Success(null);
                return Task.CompletedTask;
            }

            var messages = bindingContext.ModelMetadata.ModelBindingMessageProvider;
            if (parse(text) is { } number)
                bindingContext.Result = ModelBindingResult.Success(number);
            else
                bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, messages.AttemptedValueIsInvalidAccessor(value.FirstValue!, ""));
            return Task.CompletedTask;
        }
    }
}
