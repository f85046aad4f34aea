using Kwartiermaker.Common.Attachments;

namespace Kwartiermaker.Web.Forms;

/// <summary>What the partial <c>_Attachments</c> shows: the files of one step.</summary>
/// <param name="Page">Page of the step, where the person returns to after adding a file.</param>
/// <param name="About">What the files are about, for screen readers: there may be several such forms on a page.</param>
public sealed record AttachmentList(Guid DossierId, Guid SourceId, string Page, string About, IReadOnlyList<AttachmentRow> Rows, bool MayAdd)
{
    /// <summary>Its form was just refused: it stands open, and the error leads to it.</summary>
    public bool Refused { get; init; }
}
