using Kwartiermaker.Common.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Kwartiermaker.Web.Forms;

/// <summary>How forms read what people type, and what they say when it cannot be read.</summary>
public static class FormSetup
{
    public static void AddForms(this IServiceCollection services)
    {
        services.AddSingleton<IconSprite>();
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
            // Around the page itself as well, which loads there what a dossier shows.
            options.Filters.Add<OneConnection>(int.MinValue);
            options.Filters.Add<DraftFilter>();
            options.Filters.Add<SentOnceFilter>();
            options.Filters.Add<UnreadableForm>();
            options.ModelBinderProviders.Insert(0, new TypedBinderProvider());
        }));
    }
}
