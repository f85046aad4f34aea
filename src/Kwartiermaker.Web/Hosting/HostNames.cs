namespace Kwartiermaker.Web.Hosting;

public static class HostNames
{
    /// <summary>
    /// A request says itself under which name it came, and that name goes into redirects and to the identity provider. The framework
    /// refuses names that are not in the setting <c>AllowedHosts</c>; in production there must be one.
    /// </summary>
    public static void RequireHostNames(this WebApplicationBuilder builder)
    {
        var names = (builder.Configuration["AllowedHosts"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (builder.Environment.IsProduction() && (names.Length == 0 || names.Contains("*")))
            throw new InvalidOperationException(
                "AllowedHosts is not set: this host would answer to any name. Name those under which people and health checks reach it, "
                + "separated by semicolons, for example AllowedHosts=kwartiermaker.example;127.0.0.1");
    }
}
