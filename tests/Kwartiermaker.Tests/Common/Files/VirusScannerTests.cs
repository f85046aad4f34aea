using Kwartiermaker.Common;
using Kwartiermaker.Common.Files;
using Kwartiermaker.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Kwartiermaker.Tests.Common.Files;

/// <summary>What is found is refused, and what is not scanned is refused too.</summary>
public sealed class VirusScannerTests
{
    /// <summary>The file by which every scanner is tried (EICAR); in two parts, so that none stumbles over this source.</summary>
    public static readonly byte[] Eicar = Encoding.ASCII.GetBytes(@"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*");

    [Fact]
    public async Task Scan_ByTheRealDaemon_FindsTheTestFileAlsoInADocument()
    {
        await using var clam = await ClamDaemon.StartAsync();
        foreach (var address in new[] { clam.Tcp, clam.Unix })
        {
            var scanner = Scanner(address);
            Assert.True(scanner.IsOn);
            Assert.Null(await AskAsync(scanner, SampleFiles.Docx));
            Assert.Null(await AskAsync(scanner, [.. SampleFiles.Pdf, .. new byte[3_000_000]]));
            var refusal = await AskAsync(scanner, Eicar);
            Assert.Equal(FileRefusals.Virus, refusal?.Code);
            Assert.Contains(refusal!.Args, a => a is string name && name.StartsWith("Eicar", StringComparison.Ordinal));
            Assert.Equal(FileRefusals.Virus, (await AskAsync(scanner, SampleFiles.Office(SampleFiles.WordMain, ("word/media/a.bin", Encoding.ASCII.GetString(Eicar)))))?.Code);
        }
    }

    [Theory]
    [InlineData("stream: OK\0", null)]
    [InlineData("stream: Win.Test.EICAR_HDB-1 FOUND\0", FileRefusals.Virus)]
    [InlineData("INSTREAM size limit exceeded. ERROR\0", FileRefusals.NotScanned)]
    [InlineData("stream: OK FOUNDLING\0", FileRefusals.NotScanned)]
    [InlineData("", FileRefusals.NotScanned)]
    public async Task Answer_OtherThanOk_Refuses(string answer, string? code)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var daemon = Task.Run(async () =>
        {
            using var client = await listener.AcceptTcpClientAsync();
            var stream = client.GetStream();
            var heard = new MemoryStream();
            var buffer = new byte[4096];
            while (!heard.ToArray().AsSpan().EndsWith((ReadOnlySpan<byte>)[0, 0, 0, 0]))
                heard.Write(buffer, 0, await stream.ReadAsync(buffer));
            await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
            return heard.ToArray();
        });

        var refusal = await AskAsync(Scanner($"tcp://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}"), "abc"u8.ToArray());

        Assert.Equal(code, refusal?.Code);
        Assert.Equal([.. "zINSTREAM\0"u8, 0, 0, 0, 3, .. "abc"u8, 0, 0, 0, 0], await daemon);
    }

    [Theory]
    [InlineData("tcp://127.0.0.1:1")]
    [InlineData("unix:///bestaat/niet.sock")]
    [InlineData("geen adres")]
    [InlineData("tcp://127.0.0.1")]
    public async Task Daemon_ThatIsNotThere_Refuses(string address) =>
        Assert.Equal(FileRefusals.NotScanned, (await AskAsync(Scanner(address), "abc"u8.ToArray()))?.Code);

    [Fact]
    public async Task WithoutASetting_NothingIsScanned()
    {
        Assert.False(Scanner("").IsOn);
        Assert.Null(await AskAsync(Scanner(""), Eicar));
    }

    private static VirusScanner Scanner(string address) =>
        new(new ConfigurationBuilder().AddInMemoryCollection([new("Files:Scanner", address)]).Build(), NullLogger<VirusScanner>.Instance);

    private static Task<Refusal?> AskAsync(VirusScanner scanner, byte[] content) => scanner.WhyNotAsync(new MemoryStream(content), "a.txt", "File", default);
}
