using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Language;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using System.Globalization;

namespace Kwartiermaker.Web.Forms;

/// <summary>
/// One form field with its label, hint, error and control, joined for screen readers. The control follows the property's
/// type: text, number, date, moment, choice, check box or file. <c>label</c> and <c>hint</c> are Dutch and translated here.
/// </summary>
[HtmlTargetElement("field", Attributes = "for,label", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper(Texts texts) : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    /// <summary>More than zero makes it a text area.</summary>
    public int Rows { get; set; }

    /// <summary>Without it the label says that the field may stay empty.</summary>
    public bool Required { get; set; }

    /// <summary>May stay empty now and is needed at some moment or by some answer; the hint says when.</summary>
    public bool Later { get; set; }

    /// <summary>Choices for a property that is not an enum.</summary>
    public IEnumerable<SelectListItem>? Options { get; set; }

    /// <summary>Id of a datalist with suggestions.</summary>
    public string? List { get; set; }

    /// <summary>The input's type, when it is not the one that the property suggests.</summary>
    public string? Type { get; set; }

    public string? Unit { get; set; }

    /// <summary>
    /// Name of the row in which it stands: the head of the table shows the label, and the control is called by both. On a phone, where
    /// the head is out of sight, the label is shown.
    /// </summary>
    public string? InRow { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    private string Id => TagBuilder.CreateSanitizedId(Name, "_");

    private string Name => View.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        View.ViewData.ModelState.TryGetValue(Name, out var state);
        FieldLabels.Add(View, Name, InRow is null ? texts[Label] : $"{InRow}: {texts[Label]}");
        var errors = state?.Errors.Select(e => e.ErrorMessage).Where(m => m.Length > 0).ToList() ?? [];
        var type = Nullable.GetUnderlyingType(For.Metadata.ModelType) ?? For.Metadata.ModelType;
        var checkbox = type == typeof(bool);

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute(
            "class", "utrecht-form-field" + (checkbox ? " utrecht-form-field--checkbox" : "") + (errors.Count > 0 ? " utrecht-form-field--invalid" : ""));
        var content = output.Content;
        var control = Control(type, errors.Count > 0, state?.AttemptedValue);
        if (checkbox)
        {
            content.AppendHtml(control);
            content.AppendHtml(LabelTag());
        }
        else
        {
            content.AppendHtml(LabelTag());
        }

        if (Hint is not null)
            content.AppendHtml(Text("div", "utrecht-form-field-description", Id + "_hint", texts[Hint]));
        foreach (var error in errors.Take(1))
            content.AppendHtml(Text("div", "utrecht-form-field-error-message", Id + "_error", error));
        if (!checkbox)
            content.AppendHtml(control);
        if (Unit is not null)
            content.AppendHtml(Text("span", "km-unit", Id + "_unit", texts[Unit]));
    }

    private TagBuilder LabelTag()
    {
        var label = new TagBuilder("label");
        label.AddCssClass("utrecht-form-label");
        label.Attributes["for"] = Id;
        if (InRow is not null)
            label.InnerHtml.AppendHtml(Text("span", "km-sr", null, $"{InRow}: "));
        label.InnerHtml.Append(texts[Label]);
        if (!Required && !Later && InRow is null && For.Metadata.ModelType != typeof(bool))
        {
            label.InnerHtml.Append(" ");
            label.InnerHtml.AppendHtml(Text("span", "km-optional", null, texts["(niet verplicht)"]));
        }

        return label;
    }

    private TagBuilder Control(Type type, bool invalid, string? attempted)
    {
        var value = attempted ?? Format(For.Model);
        TagBuilder control;
        if (Options is not null || type.IsEnum)
        {
            control = new TagBuilder("select");
            control.AddCssClass("utrecht-select");
            var options = Options ?? Enum.GetValues(type).Cast<Enum>().Select(e => new SelectListItem(texts.Of(e), e.ToString()));
            if (Options is null ? Nullable.GetUnderlyingType(For.Metadata.ModelType) is not null : !Options.Any(o => o.Value?.Length == 0))
                options = options.Prepend(new SelectListItem(texts["Kies …"], ""));
            foreach (var choice in options)
            {
                var option = new TagBuilder("option");
                option.Attributes["value"] = choice.Value ?? choice.Text;
                if (string.Equals(choice.Value ?? choice.Text, value, StringComparison.OrdinalIgnoreCase))
                    option.Attributes["selected"] = "selected";
                option.InnerHtml.Append(choice.Text);
                control.InnerHtml.AppendHtml(option);
            }
        }
        else if (Rows > 0)
        {
            control = new TagBuilder("textarea");
            control.AddCssClass("utrecht-textarea");
            control.Attributes["rows"] = Rows.ToString(CultureInfo.InvariantCulture);
            control.InnerHtml.Append("\n" + value);
        }
        else
        {
            control = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
            var inputType = Type ?? InputType(type);
            control.Attributes["type"] = inputType;
            control.AddCssClass(inputType == "checkbox" ? "utrecht-checkbox" : "utrecht-textbox");
            if (inputType == "checkbox")
            {
                control.Attributes["value"] = "true";
                if (value is "true" or "True" or "true,false")
                    control.Attributes["checked"] = "checked";
            }
            else if (inputType != "file")
            {
                control.Attributes["value"] = value;
            }

            if (IsNumber(type))
            {
                control.Attributes["inputmode"] = type == typeof(int) ? "numeric" : "decimal";
                control.AddCssClass("km-number");
            }

            if (List is not null)
            {
                control.Attributes["list"] = List;
                control.Attributes["autocomplete"] = "off";
            }
        }

        control.Attributes["id"] = Id;
        control.Attributes["name"] = Name;
        if (Required)
            control.Attributes["aria-required"] = "true";
        if (invalid)
            control.Attributes["aria-invalid"] = "true";
        string?[] describing = [Hint is null ? null : Id + "_hint", invalid ? Id + "_error" : null, Unit is null ? null : Id + "_unit"];
        var described = string.Join(' ', describing.Where(d => d is not null));
        if (described.Length > 0)
            control.Attributes["aria-describedby"] = described;
        return control;
    }

    private static bool IsNumber(Type type) => type == typeof(int) || type == typeof(decimal) || type == typeof(double);

    private static string InputType(Type type) => type switch
    {
        _ when type == typeof(bool) => "checkbox",
        _ when type == typeof(DateOnly) => "date",
        _ when type == typeof(DateTime) => "datetime-local",
        _ when typeof(IFormFile).IsAssignableFrom(type) => "file",
        _ => "text",
    };

    private static string Format(object? value) => value switch
    {
        null => "",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture),
        double number => number.ToString("0.######", CultureInfo.CurrentCulture),
        decimal number => TypedNumber.Write(number),
        bool yes => yes ? "true" : "false",
        IFormFile => "",
        _ => Convert.ToString(value, CultureInfo.CurrentCulture) ?? "",
    };

    private static TagBuilder Text(string tag, string css, string? id, string text)
    {
        var builder = new TagBuilder(tag);
        builder.AddCssClass(css);
        if (id is not null)
            builder.Attributes["id"] = id;
        builder.InnerHtml.Append(text);
        return builder;
    }
}
