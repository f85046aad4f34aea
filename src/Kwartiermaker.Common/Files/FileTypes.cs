namespace Kwartiermaker.Common.Files;

/// <summary>The list of file types that may be stored, with the name each may carry.</summary>
public static class FileTypes
{
    private static readonly Dictionary<FileKind, FileType> Allowed = new()
    {
        [FileKind.Pdf] = new("application/pdf", ".pdf"),
        [FileKind.Png] = new("image/png", ".png"),
        [FileKind.Jpeg] = new("image/jpeg", ".jpg", ".jpeg"),
        [FileKind.WebP] = new("image/webp", ".webp"),
        [FileKind.Docx] = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
        [FileKind.Xlsx] = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"),
        [FileKind.Pptx] = new("application/vnd.openxmlformats-officedocument.presentationml.presentation", ".pptx"),
        [FileKind.Odt] = new("application/vnd.oasis.opendocument.text", ".odt"),
        [FileKind.Ods] = new("application/vnd.oasis.opendocument.spreadsheet", ".ods"),
        [FileKind.Text] = new("text/plain", ".txt"),
        [FileKind.Csv] = new("text/csv", ".csv"),
    };

    /// <summary>For the <c>accept</c> attribute of a file field and for the sentence that lists what is allowed.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [.. Allowed.Values.SelectMany(type => type.Extensions)];

    internal static FileType? Of(FileKind kind) => Allowed.GetValueOrDefault(kind);

    internal sealed record FileType(string MediaType, params string[] Extensions);
}
