using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using System.Net.Mail;

namespace Kwartiermaker.Reference.Contacts;

/// <summary>What is known of a contact.</summary>
/// <param name="Organisation">Null or empty: the municipality itself.</param>
public sealed record ContactFacts(string Name, string Function, string? Organisation, string MunicipalityCode, string? Email, string? Phone)
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
        if (TypedPhone.WhyNot(nameof(Phone), Phone) is { } noPhone)
            refusals.Add(noPhone);
        return refusals;
    }
}
