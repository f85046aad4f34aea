using Kwartiermaker.Access.People;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Contracts.Reference;
using Microsoft.IdentityModel.JsonWebTokens;
using System.Security.Claims;

namespace Kwartiermaker.Web.Access;

/// <summary>What is believed of a token of the identity provider; nothing in it is ours, so none of it is stored as it came.</summary>
internal static class TokenClaims
{
    /// <summary>Claims of an ID token or a logout token (OpenID Connect Core 2 and 3.3.2.11, Back-Channel Logout 2.4).</summary>
    private static readonly string[] NotForAnApi = ["nonce", "at_hash", "c_hash", "s_hash", "events"];

    /// <summary>What says which client, or for what, the token was given out: RFC 9068, Entra ID and AD FS, Okta.</summary>
    private static readonly string[] GivenToAClient = ["scope", "scp", "client_id", "azp", "appid", "cid"];

    /// <summary>
    /// Why this is no access token, or null when it is. Only RFC 9068 gives access tokens a type of their own; the others are told from
    /// the ID token of the same provider by what they hold, since its audience is the same where a client is called like the API.
    /// </summary>
    public static string? WhyNoAccessToken(JsonWebToken token)
    {
        var type = token.Typ?.ToUpperInvariant();
        if (type is "AT+JWT" or "APPLICATION/AT+JWT")
            return null;
        if (type is not (null or "" or "JWT"))
            return "another kind of token";
        // Keycloak says it inside, and its older versions put the nonce in access tokens too.
        if (token.TryGetPayloadValue("typ", out object inside))
            return inside is "Bearer" ? null : "another kind of token";
        if (Array.Exists(NotForAnApi, claim => token.TryGetPayloadValue(claim, out object _)))
            return "an ID token";
        return Array.Exists(GivenToAClient, claim => token.TryGetPayloadValue(claim, out object _)) ? null : "given to no client";
    }

    /// <returns>Null when the token does not say who it is about in a way that can be kept: without it nobody can be told from another.</returns>
    public static RecordSignIn? Read(ClaimsPrincipal token, SignInSettings settings, RoleMatrix matrix, IMunicipalities municipalities)
    {
        // Compared as it is, so it is neither cut nor mended.
        if (token.FindFirstValue("sub") is not { } subject || string.IsNullOrWhiteSpace(subject) || subject.Length > RecordSignIn.LongestSubject
            || TypedText.Tidy(subject) is null)
            return null;
        return new RecordSignIn(
            subject,
            Shown(token.FindFirstValue("name"), RecordSignIn.LongestName) ?? Shown(subject, RecordSignIn.LongestName)!,
            Shown(token.FindFirstValue("email"), RecordSignIn.LongestEmail) ?? "",
            token.FindAll(settings.RoleClaim).Select(c => c.Value).Where(matrix.Permissions.ContainsKey).Distinct().ToList(),
            token.FindAll(settings.ScopeClaim).SelectMany(c => c.Value.Split(',')).Select(item => ScopeItem(item, municipalities)).OfType<string>().Distinct().ToList());
    }

    /// <summary>Only shown, so it is made to fit: without control characters, and cut at <paramref name="most"/>, never within a character.</summary>
    private static string? Shown(string? text, int most)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var readable = TypedText.Tidy(string.Concat(text.EnumerateRunes().Where(rune => !System.Text.Rune.IsControl(rune))))!.Trim();
        if (readable.Length > most)
            readable = readable.Start(most).TrimEnd();
        return readable.Length == 0 ? null : readable;
    }

    /// <summary>An item in any case, as the names and codes are written here: <see cref="Common.Rights.Scope"/> compares them exactly.</summary>
    private static string? ScopeItem(string item, IMunicipalities municipalities)
    {
        if (TypedText.Tidy(item.Trim()) is not { Length: > 0 } tidy)
            return null;
        var parts = tidy.Split(':', 2, StringSplitOptions.TrimEntries);
        return (parts[0].ToUpperInvariant(), parts.ElementAtOrDefault(1)) switch
        {
            ("MUNICIPALITY", { } code) => "municipality:" + code.ToUpperInvariant(),
            ("REGION", { } name) =>
                "region:" + (municipalities.Present.FirstOrDefault(m => string.Equals(m.Region, name, StringComparison.OrdinalIgnoreCase))?.Region ?? name),
            _ => tidy,
        };
    }
}
