using Kwartiermaker.Access.Sessions;

namespace Kwartiermaker.Web.Access;

/// <summary>The settings under <c>SignIn</c>.</summary>
public sealed class SignInSettings
{
    /// <summary>Address of the identity provider; its own description there says the rest.</summary>
    public string? Authority { get; set; }

    public string? ClientId { get; set; }

    public string? ClientSecret { get; set; }

    /// <summary>What is asked for besides <c>openid profile email</c>, separated by spaces.</summary>
    public string Scopes { get; set; } = "roles";

    /// <summary>Name of the claim with role codes, one or more.</summary>
    public string RoleClaim { get; set; } = "roles";

    /// <summary>Name of the claim with scope items: <c>*</c>, <c>region:…</c>, <c>municipality:GM0000</c>.</summary>
    public string ScopeClaim { get; set; } = "km_scope";

    /// <summary>Who a token for the API must be meant for.</summary>
    public string Audience { get; set; } = "kwartiermaker";

    /// <summary>
    /// Ways of signing in that are strong enough, by the provider's names (<c>acr</c>), separated by spaces: asked for, and no other is
    /// believed. Empty: the provider decides.
    /// </summary>
    public string Acr { get; set; } = "";

    public SessionTerms Sessions { get; set; } = new();
}
