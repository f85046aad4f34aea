using Kwartiermaker.Common.Events;
using Microsoft.Extensions.Configuration;

namespace Kwartiermaker.Tests.Support;

/// <summary>The key by which the hosts of this run sign events and seals: a file of its own, outside every database.</summary>
internal static class TestKey
{
    public static readonly string Path = Make();

    public static AuditKey At(string path) => new(new ConfigurationBuilder().AddInMemoryCollection([new("Audit:KeyFile", path)]).Build());

    private static string Make()
    {
        var path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"km_test_{Guid.CreateVersion7():N}.key");
        At(path).MakeIfMissing();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(path);
        return path;
    }
}
