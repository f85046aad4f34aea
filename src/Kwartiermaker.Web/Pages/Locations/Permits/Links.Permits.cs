
namespace Kwartiermaker.Web.Pages;

public static partial class Links
{
    public static class Permits
    {
        public static string Of(Guid dossierId) => $"/locaties/{dossierId}/vergunningen";

        public static string Needs(Guid dossierId) => Of(dossierId) + "/nodig";

        /// <param name="after">The refused application that it comes after.</param>
        public static string Apply(Guid dossierId, Guid? after = null) => Query(Of(dossierId) + "/aanvragen", ("na", after));

        public static string One(Guid dossierId, Guid permitId) => $"{Of(dossierId)}/{permitId}";

        public static string Change(Guid dossierId, Guid permitId) => One(dossierId, permitId) + "/wijzigen";

        public static string Suspend(Guid dossierId, Guid permitId) => One(dossierId, permitId) + "/opschorten";

        public static string Resume(Guid dossierId, Guid permitId, Guid suspensionId) => Query(One(dossierId, permitId) + "/hervatten", ("deel", suspensionId));

        public static string Extend(Guid dossierId, Guid permitId) => One(dossierId, permitId) + "/verlengen";

        public static string GiveNoticeOfDefault(Guid dossierId, Guid permitId) => One(dossierId, permitId) + "/ingebrekestelling";

        public static string Decide(Guid dossierId, Guid permitId) => One(dossierId, permitId) + "/besluit";

        public static string Publish(Guid dossierId, Guid permitId) => One(dossierId, permitId) + "/bekendmaking";

        public static string ReceiveObjection(Guid dossierId, Guid permitId) => One(dossierId, permitId) + "/bezwaar";

        public static string DecideObjection(Guid dossierId, Guid permitId, Guid objectionId) => Query(One(dossierId, permitId) + "/uitkomst", ("deel", objectionId));
    }
}
