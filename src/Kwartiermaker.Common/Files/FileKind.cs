namespace Kwartiermaker.Common.Files;

/// <summary>What a file turns out to be. The kinds from <see cref="Program"/> on are never stored; they name what was found in a refusal.</summary>
public enum FileKind
{
    Pdf,
    Png,
    Jpeg,
    WebP,
    Docx,
    Xlsx,
    Pptx,
    Odt,
    Ods,
    Text,
    Csv,

    /// <summary>Machine code for any platform, or a shortcut that starts some.</summary>
    Program,

    /// <summary>Text that an interpreter runs.</summary>
    Script,

    /// <summary>HTML, SVG or other XML: a browser may run what is in it.</summary>
    Markup,

    /// <summary>A ZIP, RAR, 7z or gzip file that is not an office document.</summary>
    Archive,

    /// <summary>The binary Office format of before 2007, Outlook mail, or an office document locked with a password.</summary>
    OldOffice,

    Unknown,
}
