namespace Kwartiermaker.Common.Files;

/// <summary>The codes by which a file is refused; the sentences are in the language files.</summary>
public static class FileRefusals
{
    public const string Empty = "file.empty";
    public const string TooLarge = "file.too-large";
    public const string TypeNotAllowed = "file.type-not-allowed";

    /// <summary>The name says one thing and the content another.</summary>
    public const string TypeDiffersFromName = "file.type-differs-from-name";

    /// <summary>Damaged, cut off, two formats in one, or made to swell when it is unpacked.</summary>
    public const string Broken = "file.broken";

    public const string HasMacros = "file.has-macros";

    /// <summary>What the database holds is not what was added: it is not delivered.</summary>
    public const string Changed = "file.changed";

    /// <summary>Locked with a password: whoever has to handle it could not read it.</summary>
    public const string Encrypted = "file.encrypted";
}
