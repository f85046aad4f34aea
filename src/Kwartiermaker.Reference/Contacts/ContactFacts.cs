using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using System.Net.Mail;
using System.Text.RegularExpressions;

namespace Kwartiermaker.Reference.Contacts;

/// <summary>What is known of a contact.</summary>
/// <param name="Organisation">Null or empty: the municipality itself.</param>
public sealed partial record ContactFacts(string Name, string Function, string? Organisation, string MunicipalityCode, string? Email, string? Phone)
{
    internal const int Longest = 120;

    internal static bool IsMailAddress(string text) => MailAddress.TryCreate(text.Trim(), out var address) && address.Address == text.Trim() && text.Length <= 200;

    internal List<Refusal> Check()
    {
        var refusals = new List<Refusal>();
        refusals.Text(nameof(Name), Name, Longest);
        refusals.Text(nameof(Function), Function, Longest);
        refusals.Text(nameof(Organisation), Organisation, Longest, required: false);
        if (!string.IsNullOrWhiteSpace(Email) && !IsMailAddress(Email))
            refusals.Add(Refusal.Invalid(nameof(Email), "contact.email"));
        if (!string.IsNullOrWhiteSpace(Phone) && !IsPhone(Phone))
            refusals.Add(Refusal.Invalid(nameof(Phone), "contact.phone"));
        return refusals;
    }

    internal static bool IsPhone(string typed) => Telephone().IsMatch(typed.Trim());

    /// <summary>With or without the country, spaces and dashes where people put them, and an extension behind it.</summary>
    [GeneratedRegex(@"^(?=(?:\D*\d){6,15}\D*$)\+?[\d\s().\-/]{6,30}( ?(tst|toestel|ext)\.? ?\d{1,6})?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Telephone();
}
