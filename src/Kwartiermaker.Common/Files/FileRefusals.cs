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

    /// <summary>Another file or program lies in it, which nobody looked at.</summary>
    public const string HasEmbedded = "file.has-embedded";

    /// <summary>It acts when it is opened: script in a PDF, a control in an office document.</summary>
    public const string Active = "file.active";

    /// <summary>It fetches something from elsewhere when it is opened: a template, a picture, a workbook, a database.</summary>
    public const string ReachesOut = "file.reaches-out";

    /// <summary>The virus scanner found something.</summary>
    public const string Virus = "file.virus";

    /// <summary>There is a virus scanner, and it did not answer.</summary>
    public const string NotScanned = "file.not-scanned";
}
