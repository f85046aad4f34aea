using Kwartiermaker.Common;
using Kwartiermaker.Common.Language;
using Microsoft.Extensions.DependencyInjection;

namespace Kwartiermaker.Cli;

/// <summary>What a command works with.</summary>
internal sealed record Work(IServiceProvider Services, TextWriter Output, TextWriter Error, CancellationToken Cancel)
{
    public Texts Texts => Services.GetRequiredService<Texts>();

    public void Say(string key, params object?[] args) => Say(Output, key, args);

    public void Say(TextWriter where, string key, params object?[] args) => where.WriteLine(Texts[key, args]);

    /// <summary>Says why a number in a file cannot be read.</summary>
    public void SayNumber(string file, int row, Refusal refusal) => Say(Error, "cli.file.number", file, row, Texts.Of(refusal));

    /// <summary>Says what is wrong with the columns of a file. True when something is.</summary>
    public bool RefuseColumns(FileInfo file, IReadOnlyList<ColumnFault> faults)
    {
        foreach (var fault in faults)
            Say(Error, "cli.file.column-" + fault.Code, file.Name, fault.Column);
        return faults.Count > 0;
    }

    public async Task<T> AskAsync<TService, T>(Func<TService, Task<T>> ask)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
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
