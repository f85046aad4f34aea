namespace Kwartiermaker.Web.Pages;

public static partial class Links
{
    public static class Files
    {
        public static string Of(Guid dossierId) => $"/locaties/{dossierId}/bestanden";

        public static string Download(Guid dossierId, Guid attachmentId) => $"{Of(dossierId)}/{attachmentId}";

        public static string Add(Guid dossierId) => Query(Of(dossierId), ("handler", "Add"));

        /// <summary>A picture or a PDF, in the browser.</summary>
        public static string Show(Guid dossierId, Guid attachmentId) => $"{Download(dossierId, attachmentId)}?toon=true";

        /// <summary>The files of one step, on the page of that step.</summary>
        public static string OfStep(Guid dossierId, string step, Guid sourceId) => $"{Step(dossierId, step)}#bestanden-{sourceId}";
    }
}
