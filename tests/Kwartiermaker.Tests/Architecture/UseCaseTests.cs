using Kwartiermaker.Tests.Support;

namespace Kwartiermaker.Tests.Architecture;

/// <summary>A use case is one file named by a verb phrase, with a sealed handler that pages, routes and imports call.</summary>
public sealed class UseCaseTests
{
    private static readonly IReadOnlyList<Type> Handlers =
        [.. AppAssemblies.Modules.SelectMany(a => a.GetTypes()).Where(t => t.IsClass && t.Name.EndsWith("Handler", StringComparison.Ordinal))];

    [Fact]
    public void Handlers_ArePublicAndSealed()
    {
        Assert.NotEmpty(Handlers);
        Assert.Empty(Handlers.Where(t => !t.IsPublic || !t.IsSealed).Select(t => t.Name));
    }

    [Fact]
    public void Handler_StandsInTheFileOfItsUseCase()
    {
        var missing = Handlers.Select(t => Path.Combine("src", t.Assembly.GetName().Name!, Path.Combine(t.Namespace!.Split('.')[2..]), t.Name[..^"Handler".Length] + ".cs"))
            .Where(f => !File.Exists(Path.Combine(Repository.Root, f)));

        Assert.Empty(missing);
    }

    /// <summary>A page binds, calls the handler and shows its result; what it may read is up to the handler.</summary>
    [Fact]
    public void Pages_KnowNoDatabase()
    {
        var pages = Repository.Files("src/Kwartiermaker.Web/Pages", ".cs", ".cshtml").ToList();

        Assert.NotEmpty(pages);
        Assert.Empty(pages.Where(f => File.ReadAllText(f) is var text && (text.Contains("AppDbContext", StringComparison.Ordinal) || text.Contains("EntityFrameworkCore", StringComparison.Ordinal))).Select(Repository.Name));
    }
}
