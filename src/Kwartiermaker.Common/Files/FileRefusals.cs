namespace Kwartiermaker.Common.Files;

/// <summary>The codes by which a file is refused; the sentences are in the language files.</summary>
public static class FileRefusals
{
    public const string Empty = "file.empty";
    public const string TooLarge = "file.too_large";
    public const string TypeNotAllowed = "file.type_not_allowed";

    /// <summary>The name says one thing and the content another.</summary>
    public const string TypeDiffersFromName = "file.type_differs_from_name";

    /// <summary>Damaged, cut off, two formats in one, or made to swell when it is unpacked.</summary>
    public const string Broken = "file.broken";

    public const string HasMacros = "file.has_macros";

    /// <summary>Locked with a password: whoever has to handle it could not read it.</summary>
    public const string Encrypted = "file.encrypted";
}
