using System.Net;
using System.Net.Sockets;

namespace Kwartiermaker.Tests.Support;

/// <summary>A port for a server that another program opens, later or again: below those that the system hands out, so that nobody gets it in between.</summary>
internal static class FreePort
{
    private const int First = 20_000;
    private const int Last = 29_999;

    private static int next = First + Environment.ProcessId % (Last - First);

    public static int Find()
    {
        for (var tries = 0; tries <= Last - First; tries++)
        {
            var port = First + Interlocked.Increment(ref next) % (Last - First);
            using var listener = new TcpListener(IPAddress.Loopback, port) { ExclusiveAddressUse = true };
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody else's: the next one.
            }
        }

        throw new InvalidOperationException("No port is free.");
    }
}
