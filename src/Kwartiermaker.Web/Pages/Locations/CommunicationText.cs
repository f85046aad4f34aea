using Kwartiermaker.Common.Language;
using Kwartiermaker.Locations.Talks;

namespace Kwartiermaker.Web.Pages.Locations;

/// <summary>A communication check as one sentence.</summary>
public static class CommunicationText
{
    public static string Of(Texts texts, CommunicationCheck check)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(check);
        return texts["{0} vertelt {1}: {2} Afgestemd met {3}, uiterlijk {4}.", check.By, check.To, check.What, check.AgreedWith, check.When];
    }
}
