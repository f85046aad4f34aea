namespace Kwartiermaker.Web.Pages;

public static partial class Links
{
    public static class Import
    {
        public static string Start() => "/locaties/import";

        public static string Example() => Start() + "/voorbeeld";

        public static string ExampleAsCsv() => Example() + ".csv";

        public static string Preview(Guid importId) => $"{Start()}/{importId}";

        public static string WrongRows(Guid importId) => Preview(importId) + "/fouten";

        public static string Discard(Guid importId) => Query(Preview(importId), ("handler", "Discard"));
    }
}
