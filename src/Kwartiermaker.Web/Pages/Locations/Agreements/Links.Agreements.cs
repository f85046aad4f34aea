using Kwartiermaker.Locations.Agreements;

namespace Kwartiermaker.Web.Pages;

public static partial class Links
{
    public static class Agreements
    {
        public static string Of(Guid dossierId) => $"/locaties/{dossierId}/overeenkomst";

        public static string Subjects(Guid dossierId) => Of(dossierId) + "/onderwerpen";

        public static string Subject(Guid dossierId, SubjectKind subject) => $"{Of(dossierId)}/onderwerp/{subject}";

        public static string Terms(Guid dossierId) => Of(dossierId) + "/looptijd";

        public static string Evaluation(Guid dossierId) => Of(dossierId) + "/evaluatie";
    }
}
