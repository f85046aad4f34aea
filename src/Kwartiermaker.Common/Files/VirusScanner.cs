using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace Kwartiermaker.Common.Files;

/// <summary>
/// Has files scanned by a ClamAV daemon, by its own protocol. Setting <c>Files:Scanner</c>: <c>tcp://scanner:3310</c> or
/// <c>unix:///run/clamav/clamd.ctl</c>; without it nothing is scanned, and the pages say so. With it, what is not scanned is not stored.
/// </summary>
public sealed partial class VirusScanner(IConfiguration configuration, ILogger<VirusScanner> log)
{
    /// <summary>A large file takes seconds; a daemon that takes longer is not there.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private const int ChunkBytes = 64 * 1024;
    private const int LongestAnswer = 1024;

    public bool IsOn => configuration["Files:Scanner"] is { Length: > 0 };

    /// <returns>Why the file is not stored; null when it is clean, or when nothing is scanned.</returns>
    public async Task<Refusal?> WhyNotAsync(Stream content, string name, string field, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (!IsOn)
            return null;
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limited.CancelAfter(Longest);
        try
        {
            content.Position = 0;
            var answer = await AskAsync(content, limited.Token);
            if (answer == "stream: OK")
                return null;
            if (answer.StartsWith("stream: ", StringComparison.Ordinal) && answer.EndsWith(" FOUND", StringComparison.Ordinal))
            {
                var found = answer["stream: ".Length..^" FOUND".Length];
                LogFound(found);
                return Refusal.Invalid(field, FileRefusals.Virus, FileName.Safe(name), found);
            }

            LogNoAnswer(null, answer);
        }
        catch (Exception e) when (e is SocketException or IOException or UriFormatException or ArgumentException
            || (e is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            LogNoAnswer(e, "");
        }

        return Refusal.Invalid(field, FileRefusals.NotScanned, FileName.Safe(name));
    }

    /// <summary>INSTREAM: chunks with their length before them, and an empty one at the end.</summary>
    private async Task<string> AskAsync(Stream content, CancellationToken cancel)
    {
        var at = new Uri(configuration["Files:Scanner"]!);
        using var socket = at.Scheme == "unix" ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp);
        await (at.Scheme == "unix" ? socket.ConnectAsync(new UnixDomainSocketEndPoint(at.LocalPath), cancel) : socket.ConnectAsync(at.Host, at.Port, cancel));
        await using var daemon = new NetworkStream(socket);
        await daemon.WriteAsync("zINSTREAM\0"u8.ToArray(), cancel);
        var chunk = new byte[sizeof(uint) + ChunkBytes];
        int read;
        do
        {
            read = await content.ReadAsync(chunk.AsMemory(sizeof(uint)), cancel);
            BinaryPrimitives.WriteInt32BigEndian(chunk, read);
            await daemon.WriteAsync(chunk.AsMemory(0, sizeof(uint) + read), cancel);
        }
        while (read > 0);

        var answer = new byte[LongestAnswer];
        var length = await daemon.ReadAtLeastAsync(answer, answer.Length, throwOnEndOfStream: false, cancel);
        return Encoding.UTF8.GetString(answer, 0, length).TrimEnd('\0', '\n');
    }

    [LoggerMessage(LogLevel.Warning, "The virus scanner found {Found}: the file was refused")]
    private partial void LogFound(string found);

    [LoggerMessage(LogLevel.Error, "The virus scanner did not scan a file, so it was refused. It said: {Answer}")]
    private partial void LogNoAnswer(Exception? exception, string answer);
}
