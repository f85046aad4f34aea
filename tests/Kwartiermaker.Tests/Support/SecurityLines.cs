using Kwartiermaker.Web.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using System.Collections.Concurrent;

namespace Kwartiermaker.Tests.Support;

/// <summary>One line of the security log, by the names of its values.</summary>
public sealed record SecurityLine(EventId Event, LogLevel Level, string Text, IReadOnlyDictionary<string, object?> Values);

/// <summary>The security log of an app.</summary>
public sealed class SecurityLines : ILoggerProvider
{
    private readonly ConcurrentQueue<SecurityLine> all = [];

    /// <summary>What was written since this was asked last.</summary>
    public IReadOnlyList<SecurityLine> Take()
    {
        var taken = new List<SecurityLine>();
        while (all.TryDequeue(out var line))
            taken.Add(line);
        return taken;
    }

    /// <summary>The only line of this kind since this was asked last.</summary>
    public SecurityLine TakeOne(string name) => Assert.Single(Take(), l => l.Event.Name == name);

    /// <summary>For <see cref="TestApp.StartAsync"/>.</summary>
    public void AddTo(IWebHostBuilder builder) => builder
        .UseSetting($"Logging:LogLevel:{SecurityLog.Category}", "Information").UseSetting($"Logging:Console:LogLevel:{SecurityLog.Category}", "None")
        .ConfigureTestServices(services => services.AddSingleton<ILoggerProvider>(this));

    public ILogger CreateLogger(string categoryName) => categoryName == SecurityLog.Category ? new Writer(all) : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

    public void Dispose()
    {
    }

    private sealed class Writer(ConcurrentQueue<SecurityLine> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue(new SecurityLine(eventId, logLevel, formatter(state, exception),
                ((IEnumerable<KeyValuePair<string, object?>>)state!).ToDictionary(v => v.Key, v => v.Value)));
    }
}
