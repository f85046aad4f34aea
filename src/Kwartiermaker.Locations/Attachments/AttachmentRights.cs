using Kwartiermaker.Common.Rights;

namespace Kwartiermaker.Locations.Attachments;

/// <summary>A file is as open as the page it hangs on.</summary>
internal static class AttachmentRights
{
    public static readonly IReadOnlyDictionary<string, string> NarrowPages = new Dictionary<string, string>
    {
        ["toetsing"] = LocationsPermissions.ViewScreening,
        ["kosten"] = LocationsPermissions.ViewCosts,
    };

    public static List<string> HiddenFrom(CurrentUser user) => NarrowPages.Where(p => !user.May(p.Value)).Select(p => p.Key).ToList();
}
