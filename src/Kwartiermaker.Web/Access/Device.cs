namespace Kwartiermaker.Web.Access;

/// <summary>The kind of browser and machine, as people would say it. No more of it is kept: no version, and nothing that picks one machine out.</summary>
internal static class Device
{
    /// <summary>In this order: many browsers also call themselves Chrome or Safari.</summary>
    private static readonly (string Sign, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("Chrome/", "Chrome"), ("CriOS/", "Chrome"),
            ("Safari/", "Safari")];

    private static readonly (string Sign, string Name)[] Machines =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("CrOS", "ChromeOS"), ("Mac OS X", "Mac"), ("Linux", "Linux")];

    /// <returns>Empty when it says nothing that we know.</returns>
    public static string Of(string userAgent) => string.Join(", ", new[] { First(Browsers, userAgent), First(Machines, userAgent) }.OfType<string>());

    private static string? First((string Sign, string Name)[] known, string userAgent) =>
        known.FirstOrDefault(k => userAgent.Contains(k.Sign, StringComparison.Ordinal)).Name;
}
