using Kwartiermaker.Access.People;
using Kwartiermaker.Common;

namespace Kwartiermaker.Web.Demo;

/// <summary>What the stories share: the people and sites by the codes of <c>data/demo</c>, and what was made of them so far.</summary>
internal sealed class DemoWorld(IReadOnlyDictionary<string, RightsRow> people, IReadOnlyList<DemoSite> sites)
{
    private readonly Dictionary<(string What, string Code), Made> made = [];

    public IReadOnlyDictionary<string, RightsRow> People => people;

    public IReadOnlyList<DemoSite> Sites => sites;

    /// <summary>The dossier that a site has become.</summary>
    public Made Dossier(string site) => Made("dossier", site);

    /// <summary>What a story made for the stories after it, by what it is and the code of what it was made of.</summary>
    public Made Made(string what, string code)
    {
        if (!made.TryGetValue((what, code), out var known))
            made[(what, code)] = known = new Made();
        return known;
    }
}

/// <summary>The id of what one moment makes, for the moments after it; empty until then, and when it was refused.</summary>
internal sealed class Made
{
    public Guid Id { get; set; }

    /// <summary>Keeps the id of what was made, and hands on what was refused.</summary>
    public IReadOnlyList<Refusal> By(Result<Guid> result)
    {
        if (result.Succeeded)
            Id = result.Value;
        return result.Refusals;
    }
}
