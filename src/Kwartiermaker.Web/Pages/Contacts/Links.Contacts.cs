namespace Kwartiermaker.Web.Pages;

public static partial class Links
{
    public static class Contacts
    {
        public static string All(string? text = null, string? municipality = null, int page = 1) =>
            Query("/contacten", ("tekst", text is "" ? null : text), ("gemeente", municipality is "" ? null : municipality), ("pagina", page > 1 ? page : null));

        public static string New(string? municipality = null) => Query("/contacten/nieuw", ("gemeente", municipality));

        public static string Of(Guid id) => $"/contacten/{id}";
    }
}
