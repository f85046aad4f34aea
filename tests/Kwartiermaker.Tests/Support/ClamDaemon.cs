using System.Diagnostics;
using System.Net.Sockets;

namespace Kwartiermaker.Tests.Support;

/// <summary>A real ClamAV daemon that knows one virus: the test file of EICAR. Tests are skipped where ClamAV is not installed.</summary>
internal sealed class ClamDaemon : IAsyncDisposable
{
    private const string Program = "/usr/sbin/clamd";

    private readonly string folder = Directory.CreateTempSubdirectory("km-clam-").FullName;
    private readonly Process process;

    private ClamDaemon()
    {
        var port = FreePort.Find();
        (Tcp, Unix) = ($"tcp://127.0.0.1:{port}", $"unix://{folder}/clamd.sock");
        Directory.CreateDirectory(Path.Combine(folder, "db"));
        // Its signature in hexadecimal: the beginning, and the words in it.
        File.WriteAllText(Path.Combine(folder, "db", "test.ndb"),
            $"Eicar-Test-Signature:0:*:{Convert.ToHexStringLower("$EICAR-STANDARD-"u8)}{Convert.ToHexStringLower("ANTIVIRUS-TEST-FILE!"u8)}\n");
        File.WriteAllText(Path.Combine(folder, "clamd.conf"), $"""
            DatabaseDirectory {folder}/db
            LocalSocket {folder}/clamd.sock
            TCPSocket {port}
            TCPAddr 127.0.0.1
            Foreground yes
            TemporaryDirectory {folder}

            """);
        process = Process.Start(new ProcessStartInfo(Program, ["--config-file", Path.Combine(folder, "clamd.conf")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }

    public string Tcp { get; }

    public string Unix { get; }

    public static async Task<ClamDaemon> StartAsync()
    {
        Assert.SkipUnless(File.Exists(Program), "ClamAV is not installed (Debian: apt-get install clamav-daemon).");
        var daemon = new ClamDaemon();
        var waiting = Stopwatch.StartNew();
        while (true)
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            try
            {
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(new Uri(daemon.Unix).LocalPath));
                return daemon;
            }
            catch (SocketException) when (!daemon.process.HasExited && waiting.Elapsed < TimeSpan.FromMinutes(1))
            {
                await Task.Delay(50);
            }
            catch (SocketException)
            {
                var said = daemon.process.HasExited
                    ? await daemon.process.StandardOutput.ReadToEndAsync() + await daemon.process.StandardError.ReadToEndAsync()
                    : "It does not listen.";
                await daemon.DisposeAsync();
                throw new InvalidOperationException($"clamd did not start. {said}");
            }
        }
    }

    public async Task StopAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
