namespace Kwartiermaker.Web.Pages;

public static partial class Links
{
    public static class Dossiers
    {
        public static string New() => "/locaties/nieuw";

        public static string Board() => "/locaties/bord";

        public static string Map() => "/locaties/kaart";

        /// <summary>What the map draws.</summary>
        public static string MapData() => "/locaties/kaart.geojson";

        public static string Export() => "/locaties/export";

        /// <summary>What was ticked in the list, and what can be done with it.</summary>
        public static string Chosen() => "/locaties/gekozen";

        /// <summary>The list, or a part of it, to print.</summary>
        public static string Paper() => "/locaties/afdruk";

        public static string InMunicipality(string code) => Query(Locations(), ("gemeente", code));

        /// <summary>Those that this person carries.</summary>
        public static string Mine() => Query(Locations(), ("mijn", "true"));

        public static string SaveView() => Query(Locations(), ("handler", "SaveView"));

        public static string RemoveView() => Query(Locations(), ("handler", "RemoveView"));

        public static string Edit(Guid dossierId) => Step(dossierId, "wijzigen");

        public static string Team(Guid dossierId) => Step(dossierId, "team");

        public static string Steer(Guid dossierId) => Step(dossierId, "sturen");
    }
}
