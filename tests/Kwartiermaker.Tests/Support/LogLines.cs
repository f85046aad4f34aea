using Microsoft.Extensions.Logging;
using System.Collections.Concurrent;

namespace Kwartiermaker.Tests.Support;

/// <summary>Everything that goes to the log, as text, with its exception and its named values.</summary>
public sealed class LogLines : ILoggerProvider
{
    public ConcurrentBag<string> All { get; } = [];

    public ILogger CreateLogger(string categoryName) => new Writer(All);

    public void Dispose()
    {
    }

    private sealed class Writer(ConcurrentBag<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Add($"{formatter(state, exception)} {exception} {(state is IEnumerable<KeyValuePair<string, object?>> values ? string.Join(' ', values) : "")}");
    }
}
