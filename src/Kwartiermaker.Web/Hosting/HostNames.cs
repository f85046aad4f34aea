namespace Kwartiermaker.Web.Hosting;

/// <summary>
/// A request says itself under which name it came, and that name goes into redirects and to the identity provider. The framework
/// refuses names that are not in the setting <c>AllowedHosts</c>; in production there must be one.
/// </summary>
public static class HostNames
{
    public static void RequireHostNames(this WebApplicationBuilder builder)
    {
        var names = (builder.Configuration["AllowedHosts"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (builder.Environment.IsProduction() && (names.Length == 0 || names.Any(IsAnyName)))
            throw new InvalidOperationException(
                "AllowedHosts is not set: this host would answer to any name. Name those under which people reach it, "
                + "separated by semicolons, for example AllowedHosts=kwartiermaker.example");
        // The framework filters every request before anything else; ours leaves health checks out.
        var everything = builder.Services.Where(s => s.ServiceType == typeof(IStartupFilter) && s.ImplementationType?.Assembly == typeof(WebApplication).Assembly
            && s.ImplementationType.Name == "HostFilteringStartupFilter").ToList();
        everything.ForEach(filter => builder.Services.Remove(filter));
    }

    /// <summary>A health check comes by the address of this node and not by a name; its answer holds neither.</summary>
    public static void UseHostNames(this WebApplication app) =>
        app.UseWhen(http => !Observability.IsHealth(http.Request.Path), named => named.UseHostFiltering());

    /// <summary>As the framework reads it: the addresses that stand for all addresses stand for all names as well.</summary>
    private static bool IsAnyName(string name) => name is "*" or "[::]" or "::" or "0.0.0.0";
}
