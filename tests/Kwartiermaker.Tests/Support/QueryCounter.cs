using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using System.Collections.Concurrent;

namespace Kwartiermaker.Tests.Support;

/// <summary>Counts the commands that an app sends to its database.</summary>
public sealed class QueryCounter : ILoggerProvider, ILogger
{
    private const string Commands = "Microsoft.EntityFrameworkCore.Database.Command";
    private const int Executed = 20101;

    private readonly ConcurrentQueue<string> sent = [];

    public int Count => sent.Count;

    /// <summary>The commands themselves, to see which one is too many.</summary>
    public IEnumerable<string> Sent => sent;

    public void Clear() => sent.Clear();

    /// <summary>For <see cref="TestApp.StartAsync"/>.</summary>
    public void AddTo(IWebHostBuilder builder) => builder.ConfigureLogging(logging => logging.AddProvider(this).AddFilter<QueryCounter>(Commands, LogLevel.Information));

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        if (eventId.Id == Executed)
            sent.Enqueue(formatter(state, exception));
    }

    public void Dispose()
    {
    }
}
