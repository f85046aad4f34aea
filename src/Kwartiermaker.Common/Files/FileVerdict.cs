namespace Kwartiermaker.Common.Files;

/// <summary>Whether a file may be stored, and as what.</summary>
public abstract record FileVerdict
{
    private FileVerdict()
    {
    }

    /// <param name="Extension">With its dot; the one that belongs to the content.</param>
    public sealed record Accepted(FileKind Kind, string MediaType, string Extension) : FileVerdict;

    /// <param name="Code">One of <see cref="FileRefusals"/>.</param>
    /// <param name="NamedExtension">What the name says, with its dot and in lower case; empty without an extension.</param>
    /// <param name="Found">What the content is, when that is known: "this file is called .pdf but is a program".</param>
    /// <param name="MaxBytes">The limit, when the file is too large.</param>
    public sealed record Refused(string Code, string NamedExtension, FileKind Found = FileKind.Unknown, long? MaxBytes = null) : FileVerdict;
}
