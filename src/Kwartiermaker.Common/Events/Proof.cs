using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Kwartiermaker.Common.Events;

/// <summary>What is hashed and signed of an event and of a seal: every column.</summary>
internal static class Proof
{
    private const int NonceLength = 16;

    /// <summary>
    /// A number of its own and the signature over it and the event, in hexadecimal. The number of the row is not in it, since the
    /// database gives that later; its seal holds it. A copy of a signed event shows by the number that comes twice.
    /// </summary>
    public static string Sign(AuditKey key, EventRow row)
    {
        var nonce = RandomNumberGenerator.GetHexString(NonceLength, lowercase: true);
        return nonce + key.Sign(Bytes(["event", nonce, .. Columns(row)]));
    }

    /// <param name="nonce">The number of its own; zero when there is none.</param>
    public static bool IsSigned(AuditKey key, EventRow row, out ulong nonce)
    {
        nonce = 0;
        return row.Mac.Length > NonceLength && ulong.TryParse(row.Mac.AsSpan(0, NonceLength), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out nonce)
            && key.Signed(Bytes(["event", row.Mac[..NonceLength], .. Columns(row)]), row.Mac.AsSpan(NonceLength));
    }

    public static string Sign(AuditKey key, Seal seal) => key.Sign(Bytes(["seal", seal.Hash]));

    public static bool IsSigned(AuditKey key, Seal seal) => key.Signed(Bytes(["seal", seal.Hash]), seal.Mac);

    /// <summary>SHA-256 over the previous seal's hash, the seal's own columns and all of its events.</summary>
    public static string HashOf(string previous, Seal seal, IEnumerable<EventRow> rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Bytes([previous, Number(seal.Id), Number(seal.FirstEvent), Number(seal.LastEvent), Number(seal.Events), Moment(seal.At)]));
        foreach (var row in rows)
            hash.AppendData(Bytes([Number(row.Id), .. Columns(row), row.Mac]));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string[] Columns(EventRow row) =>
    [
        Moment(row.At), row.ActorId.ToString(), row.ActorName, row.ActorRole, row.SubjectId.ToString(), row.Type, row.Data, row.Reason ?? "\0",
    ];

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whole microseconds: the finest that both databases keep.</summary>
    private static string Moment(DateTime at) => Number(at.Ticks / 10);

    /// <summary>Each part with its length before it, so that text cannot slide from one into the next.</summary>
    private static byte[] Bytes(string[] parts)
    {
        var bytes = new byte[parts.Sum(p => sizeof(int) + Encoding.UTF8.GetByteCount(p))];
        var at = 0;
        foreach (var part in parts)
        {
            var length = Encoding.UTF8.GetBytes(part, bytes.AsSpan(at + sizeof(int)));
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), length);
            at += sizeof(int) + length;
        }

        return bytes;
    }
}
