namespace Kwartiermaker.Tests.Support;

/// <summary>A file that people approve: it changes on purpose only, so that the change shows in review.</summary>
public static class Approved
{
    /// <param name="file">From the root of the repository.</param>
    public static async Task IsAsync(string file, string now)
    {
        ArgumentNullException.ThrowIfNull(file);
        var path = Path.Combine(Repository.Root, file);
        if (Environment.GetEnvironmentVariable("KWARTIERMAKER_APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, now);
        }

        Assert.True(File.Exists(path) && await File.ReadAllTextAsync(path) == now, $"{file} changes. Look at the difference with `make approve` and `git diff {file}`.");
    }
}
