namespace Kwartiermaker.Common.Web;

/// <summary>What costs much: the host limits how often one person may ask for it, and gives it more time.</summary>
public static class Costly
{
    /// <summary>Name of the limit and of the time allowed, for a route or a page.</summary>
    public const string Policy = "costly";
}
