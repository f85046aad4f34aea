namespace Kwartiermaker.Tests.Support;

/// <summary>A temporary folder of one test.</summary>
internal sealed class TestFolder : IAsyncDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("km_test_").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Path, recursive: true);
        return ValueTask.CompletedTask;
    }
}
