using MimeKit;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Protocol;
using SmtpServer.Storage;
using System.Buffers;
using System.Collections.Concurrent;
using System.Net;

namespace Kwartiermaker.Tests.Support;

/// <summary>A real SMTP server on a port of its own, that can be killed in the middle of a message. Its mailbox knows a message by its Message-ID, as mailboxes do.</summary>
public sealed class PostOffice : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, MimeMessage> mailbox = new();
    private CancellationTokenSource running = new();
    private Task work = Task.CompletedTask;

    public int Port { get; } = FreePort.Find();

    /// <summary>When it dies: not at all, before it keeps the message, or after that and before it says so.</summary>
    public Death Dies { get; set; }

    public IReadOnlyCollection<MimeMessage> Mailbox => [.. mailbox.Values.OrderBy(m => m.MessageId, StringComparer.Ordinal)];

    /// <summary>How often a message was handed over, also those that came twice.</summary>
    public int Received { get; private set; }

    public void Open()
    {
        running = new CancellationTokenSource();
        var provider = new ServiceProvider();
        provider.Add(new Box(this));
        var server = new SmtpServer.SmtpServer(
            new SmtpServerOptionsBuilder().ServerName("post.example").Endpoint(e => e.Endpoint(new IPEndPoint(IPAddress.Loopback, Port))).Build(), provider);
        work = server.StartAsync(running.Token);
    }

    /// <summary>All at once: every line is broken.</summary>
    public async Task KillAsync()
    {
        await running.CancelAsync();
        await work.ContinueWith(_ => { }, TaskScheduler.Default);
        running.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        if (!running.IsCancellationRequested)
            await KillAsync();
    }

    public enum Death
    {
        Never,
        BeforeItKeepsTheMessage,
        BeforeItSaysSo,
    }

    private sealed class Box(PostOffice office) : MessageStore
    {
        public override async Task<SmtpResponse> SaveAsync(
            ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            if (office.Dies == Death.BeforeItKeepsTheMessage)
                await DieAsync(context);
            using var content = new MemoryStream(buffer.ToArray());
            var message = await MimeMessage.LoadAsync(content, CancellationToken.None);
            office.Received++;
            office.mailbox.TryAdd(message.MessageId!, message);
            if (office.Dies == Death.BeforeItSaysSo)
                await DieAsync(context);
            return SmtpResponse.Ok;
        }

        private async Task DieAsync(ISessionContext context)
        {
            context.Pipe.Dispose();
            await office.running.CancelAsync();
            throw new IOException("The post office was killed.");
        }
    }
}
