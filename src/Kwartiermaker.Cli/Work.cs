using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Language;
using Microsoft.Extensions.DependencyInjection;

namespace Kwartiermaker.Cli;

/// <summary>What a command works with.</summary>
internal sealed record Work(IServiceProvider Services, TextWriter Output, TextWriter Error, CancellationToken Cancel)
{
    public Texts Texts => Services.GetRequiredService<Texts>();

    public void Say(string key, params object?[] args) => Say(Output, key, args);

    public void Say(TextWriter where, string key, params object?[] args) => where.WriteLine(Texts[key, args]);

    /// <summary>Says what is wrong in files. True when something is.</summary>
    public bool Refuse(IReadOnlyCollection<FileFault> faults)
    {
        foreach (var fault in faults)
            Say(Error, fault.Key, fault.File, fault.Row, fault.Why is { } why ? Texts.Of(why) : fault.Value);
        return faults.Count > 0;
    }

    /// <summary>Says which files are missing. True when one is.</summary>
    public bool RefuseMissing(params IEnumerable<FileInfo> files) =>
        Refuse([.. files.Where(f => !f.Exists).Select(f => new FileFault("cli.file.missing", f.Name, 0, ""))]);

    /// <summary>Asks a service that works with the database. One that is not there is not made by asking.</summary>
    public async Task<T> AskAsync<TService, T>(Func<TService, Task<T>> ask)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        await DatabaseStart.RefuseMissingAsync(scope.ServiceProvider.GetRequiredService<AppDbContext>(), Cancel);
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Says so when a file cannot be written there. True when it cannot.</summary>
    public bool RefuseUnwritable(string path, Action write)
    {
        try
        {
            write();
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Say(Error, "cli.file.unwritable", path);
            return true;
        }
    }
}
