using Kwartiermaker.Common.Search;
using Kwartiermaker.Reference.Contacts;

namespace Kwartiermaker.Web.Demo;

/// <summary>Whom the people of the demo know at the municipalities of their sites. Names are made up.</summary>
internal sealed class ContactsStory : IStory
{
    private static readonly (string Name, string Function)[] Known =
    [
        ("Anneke Brouwer", "wethouder maatschappelijke opvang"), ("Joost Hendriks", "projectleider opvang"), ("Fatma Yıldız", "communicatieadviseur"),
        ("Gerrit-Jan Pol", "griffier"), ("Marloes Dijkstra", "beleidsmedewerker omgevingsvergunningen"), ("René Küppers", "gemeentesecretaris"),
        ("Saskia van ’t Hof", "burgemeester"), ("Wiebe Hoekstra", "casemanager vergunningen"),
    ];

    public int Order => 15;

    public async Task<bool> RecallAsync(DemoWorld world, Scene scene) => (await scene.Get<FindContactsHandler>().HandleAsync(null, null, 1, scene.Cancel)).Total > 0;

    public IEnumerable<StoryMoment> Moments(DemoWorld world) => world.Sites.DistinctBy(s => s.Municipality).SelectMany((site, i) => Enumerable.Range(0, 2).Select(j =>
    {
        var (name, function) = Known[(i + (j * 3)) % Known.Length];
        var mail = $"{string.Concat(SearchWords.Plain(name).Where(char.IsAsciiLetter))}@{site.Municipality.ToLowerInvariant()}.example";
        return new StoryMoment(site.Key, site.Registered, "contact", world.People[site.PropertyDirector], async scene => (await scene.Get<SaveContactHandler>().HandleAsync(
            new SaveContact(null, 0, new ContactFacts(name, function, null, site.Municipality, mail, $"088 {100 + i} {10 + j} {20 + i:00}")), scene.Cancel)).Refusals);
    }));
}
