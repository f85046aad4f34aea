using Kwartiermaker.Locations;

namespace Kwartiermaker.Web.Pages;

public static partial class Links
{
    public static class Remarks
    {
        public static string Of(Guid dossierId, int page = 1) => Query(Step(dossierId, LocationSteps.Remarks), ("pagina", page == 1 ? null : page));
    }
}
