using Kwartiermaker.Common.Database;
using Microsoft.Extensions.Configuration;
using System.Security.Cryptography;

namespace Kwartiermaker.Common.Events;

/// <summary>
/// The key by which the program signs every event and every seal, so that whoever writes in the database without it is found. It is
/// in a file outside the database: setting <c>Audit:KeyFile</c>, or else beside the database, with <c>.key</c> behind its name.
/// </summary>
/// <remarks>A line for each key, in base64, of 32 bytes or more. The first one signs; those below it were used before and still verify.</remarks>
public sealed class AuditKey(IConfiguration configuration)
{
    private const int LeastBytes = 32;

    private byte[][]? keys;

    public string Path { get; } = configuration["Audit:KeyFile"] is { Length: > 0 } chosen ? chosen : DatabaseSetup.Beside(configuration, ".key");

    /// <summary>Somebody said where it is: it may be there before the database is.</summary>
    public bool IsChosen { get; } = configuration["Audit:KeyFile"] is { Length: > 0 };

    public bool IsThere => keys is not null || File.Exists(Path);

    /// <exception cref="AuditKeyException">There is no key, or the file holds something else.</exception>
    private byte[][] Keys => keys ??= Load();

    /// <summary>For a new database, and for who develops or tries the program; in production an administrator makes it.</summary>
    public void MakeIfMissing()
    {
        if (IsThere)
            return;
        PrivateFolder.Make(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            using var file = new StreamWriter(Path, options);
            file.WriteLine(Convert.ToBase64String(RandomNumberGenerator.GetBytes(LeastBytes)));
        }
        catch (IOException) when (File.Exists(Path))
        {
            // Another node made it at this moment.
        }
    }

    /// <exception cref="AuditKeyException">There is no key, or the file holds something else.</exception>
    public void Require() => _ = Keys;

    internal string Sign(ReadOnlySpan<byte> message) => Convert.ToHexStringLower(HMACSHA256.HashData(Keys[0], message));

    internal bool Signed(ReadOnlySpan<byte> message, ReadOnlySpan<char> mac)
    {
        foreach (var key in Keys)
        {
            if (mac.SequenceEqual(Convert.ToHexStringLower(HMACSHA256.HashData(key, message))))
                return true;
        }

        return false;
    }

    private byte[][] Load()
    {
        if (!File.Exists(Path))
            throw new AuditKeyException(Path, isThere: false);
        var lines = File.ReadAllLines(Path).Select(l => l.Trim()).Where(l => l.Length > 0).ToList();
        var found = new List<byte[]>();
        foreach (var line in lines)
        {
            var key = new byte[line.Length];
            if (!Convert.TryFromBase64String(line, key, out var length) || length < LeastBytes)
                throw new AuditKeyException(Path, isThere: true);
            found.Add(key[..length]);
        }

        return found.Count > 0 ? [.. found] : throw new AuditKeyException(Path, isThere: true);
    }
}

/// <summary>Without its key the program can prove nothing, so it stores nothing.</summary>
public sealed class AuditKeyException(string path, bool isThere) : Exception(isThere
    ? $"'{System.IO.Path.GetFullPath(path)}' is no key for events and seals: each line must be 32 bytes or more in base64 (openssl rand -base64 32)."
    : $"The key for events and seals is not there: '{System.IO.Path.GetFullPath(path)}'. "
        + "Put it back, or make one for a new database (openssl rand -base64 32), and name it in Audit:KeyFile.")
{
    public string KeyFile => System.IO.Path.GetFullPath(path);

    public bool IsThere => isThere;
}
