using AngleSharp.Html.Parser;
using Kwartiermaker.Tests.Support;
using System.Text.RegularExpressions;

namespace Kwartiermaker.Tests.Fuzz;

/// <summary>
/// Walks along the pages as people with every right would, and sends every form that it sees: as it should be, and with something
/// wrong. Pages and forms are found by their links, so that a new one needs no line here.
/// </summary>
internal sealed class FormFuzz
{
    /// <summary>Forms of one page that are sent before it is left, while they are new; one when none is.</summary>
    private const int FormsAtOnce = 4;

    /// <summary>A page with a button that was never pressed is looked for this much longer.</summary>
    private const int Eager = 4;

    private readonly FuzzedHost host;
    private readonly Random random = new(FuzzedHost.Seed);
    private readonly HtmlParser parser = new();
    private readonly FormValues values;
    private readonly IReadOnlyList<AppRoute> routes;
    private readonly IReadOnlyList<(string Pattern, Regex Fits)> patterns;

    private readonly HashSet<(TestPerson By, string Url)> known = [];
    private readonly HashSet<string> ids = [];

    /// <summary>Addresses by their page, and how often each page was seen: by anybody, and by whom.</summary>
    private readonly Dictionary<(TestPerson By, string Page), List<string>> waiting = [];
    private readonly Dictionary<string, int> seen = [];
    private readonly Dictionary<(TestPerson By, string Page), int> seenBy = [];

    private readonly Dictionary<string, (TestPerson By, string Url)> examples = [];
    private readonly Dictionary<(string Page, string Button), int> sent = [];

    private FormFuzz(FuzzedHost host, IReadOnlyList<AppRoute> routes)
    {
        this.host = host;
        this.routes = routes;
        values = new FormValues(random);
        patterns =
        [
            .. routes.OrderBy(r => r.Parts.Parameters.Count)
                .Select(r => (r.Pattern, new Regex($"^/{Regex.Replace(r.Pattern, @"(/?)\{.*?(\??)\}", "($1[^/]+)$2")}$"))),
        ];
        foreach (var by in host.People)
        {
            foreach (var route in routes.Where(r => !r.HasParameters && r.Answers("GET") && !r.Pattern.StartsWith("api/", StringComparison.Ordinal)))
                Know(by, route.Url(Guid.Empty));
        }
    }

    public int Pages => examples.Count;

    public int Forms => sent.Count;

    /// <summary>Every button of every page.</summary>
    public IReadOnlyList<(string Page, string Button)> Handlers => [.. routes.Where(r => r.IsPage).SelectMany(r => r.Posts.Select(b => (r.Pattern, b))).Distinct()];

    public IReadOnlyList<(string Page, string Button)> Unmet => [.. Handlers.Where(h => !host.Met.Posts.ContainsKey(h))];

    public static async Task<FormFuzz> StartAsync(FuzzedHost host) => new(host, await AppRoute.AllAsync(host.App));

    /// <summary>Goes on with the kind of page that was seen least.</summary>
    /// <returns>False when there is nowhere left to go.</returns>
    public async Task<bool> StepAsync()
    {
        if (waiting.Count == 0)
            return false;
        var unmet = Unmet.Select(h => h.Page).ToHashSet();
        var next = waiting.Keys.MinBy(k => (seen.GetValueOrDefault(k.Page) - (unmet.Contains(k.Page) ? Eager : 0), seenBy.GetValueOrDefault(k)));
        var url = random.One(waiting[next]);
        waiting[next].Remove(url);
        if (waiting[next].Count == 0)
            waiting.Remove(next);
        seen[next.Page] = seen.GetValueOrDefault(next.Page) + 1;
        seenBy[next] = seenBy.GetValueOrDefault(next) + 1;
        await VisitAsync(next.By, next.Page, url);
        return true;
    }

    /// <summary>Presses the buttons that the story shows to nobody, as whoever knows the address could: with the fields of the page's other forms.</summary>
    public async Task PressHiddenAsync()
    {
        var dossier = Guid.Parse(known.Select(k => k.Url.Split('/', '?')).First(p => p is ["", "locaties", { Length: 36 }])[2]);
        foreach (var hidden in Unmet)
        {
            var (first, url) = examples.TryGetValue(hidden.Page, out var example) ? example : (host.People[0], routes.First(r => r.Pattern == hidden.Page).Url(dossier));
            foreach (var by in host.People.OrderByDescending(p => p == first).TakeWhile(_ => !host.Met.Posts.ContainsKey(hidden)))
            {
                var shown = await host.SendAsync(new Attempt(by, "GET", url));
                if (!shown.IsPage)
                    shown = await host.SendAsync(new Attempt(by, "GET", "/fout/404"));
                var forms = PageForm.Read(parser.ParseDocument(shown.Text), url).Where(f => f.IsPost).ToList();
                var fields = forms.SelectMany(f => f.Fields).DistinctBy(f => (f.Name, f.Name == PageForm.Token ? "" : f.Value)).ToList();
                var form = new PageForm(url, $"{url.Split('?')[0]}?handler={hidden.Button}", true, forms.Any(f => f.TakesFiles), fields);
                foreach (var broken in new[] { false, true })
                    await SubmitAsync(by, form, shown.Cookies, broken);
            }
        }
    }

    private async Task VisitAsync(TestPerson by, string page, string url)
    {
        var answer = await host.SendAsync(new Attempt(by, "GET", url) { Headers = random.Once(3) ? [("Accept-Language", "en")] : [] });
        if (!answer.IsPage || answer.Status != 200)
            return;
        var document = parser.ParseDocument(answer.Text);
        foreach (var link in document.QuerySelectorAll("a[href]"))
            Know(by, PageForm.Absolute(url, link.GetAttribute("href")));
        examples.TryAdd(page, (by, url));
        var isNew = seen[page] == 1;
        var forms = PageForm.Read(document, url).DistinctBy(Kind).OrderBy(f => sent.GetValueOrDefault(Kind(f))).ToList();
        foreach (var form in forms.Take(Math.Clamp(forms.Count(f => !sent.ContainsKey(Kind(f))), isNew ? 0 : 1, FormsAtOnce)))
        {
            sent[Kind(form)] = sent.GetValueOrDefault(Kind(form)) + 1;
            foreach (var broken in new[] { false, true })
                await SubmitAsync(by, form, answer.Cookies, broken);
        }

        if (isNew)
            return;
        if (random.Once(3))
            await host.SendAsync(new Attempt(by, "GET", OddAddress(url)));
        if (random.Once(10))
            await host.SendAsync(new Attempt(by, random.One(OddValues.Methods), url));
    }

    private async Task SubmitAsync(TestPerson by, PageForm form, string cookies, bool broken)
    {
        var fields = values.Valid(form);
        if (broken)
            values.Break(fields, form);
        if (!form.IsPost)
        {
            await host.SendAsync(new Attempt(by, "GET", Short($"{form.Target.Split('?')[0]}?{FormValues.Query(fields)}")));
            return;
        }

        var (body, type) = values.Encode(form, fields);
        var answer = await host.SendAsync(new Attempt(by, "POST", broken && random.Once(12) ? OddAddress(form.Target) : form.Target)
        {
            Body = body,
            Type = broken && random.Once(25) ? random.One(OddValues.Types) : type,
            Headers = [("Cookie", cookies), .. broken && random.Once(25) ? [random.One(OddValues.Headers)] : Array.Empty<(string, string)>()],
        });
        if (answer.Location is { } led)
            Know(by, PageForm.Absolute(form.Target, led));
    }

    /// <summary>The same address with a row of another dossier in it, another button, or something odd that is asked of it.</summary>
    private string OddAddress(string url)
    {
        var parts = url.Split('?');
        var named = parts.Length > 1 ? parts[1].Split('&').Select(p => p.Split('=')[0]).ToList() : [];
        var name = random.One([.. named, "page", "bladzijde", "q", "tekst", "regio", "sort", "terug", "handler"]);
        return random.Next(4) switch
        {
            0 when ids.Count > 0 => string.Join('/', url.Split('/').Select(s => Guid.TryParse(s.Split('?')[0], out _) && random.Once(2) ? random.One([.. ids]) : s)),
            1 => $"{parts[0]}?{name}={random.One(["2147483647", "-1", "0", "1e9", "%00", "%ff", "%ud800"])}",
            _ => Short($"{parts[0]}?{FormValues.Query([(name, random.One(OddValues.Texts))])}"),
        };
    }

    private (string Page, string Button) Kind(PageForm form) => (PageOf(form.Target), form.Button);

    /// <summary>The pattern of the page at this address: of those that fit, the one that says most of it.</summary>
    private string PageOf(string url) => patterns.FirstOrDefault(p => p.Fits.IsMatch(url.Split('?')[0])).Pattern ?? url.Split('?')[0];

    /// <summary>The server itself ends a line that is longer.</summary>
    private static string Short(string url) => url.Length > 7000 ? url[..7000].TrimEnd('%') : url;

    private void Know(TestPerson by, string url)
    {
        url = url.Split('#')[0];
        if (!known.Add((by, url)))
            return;
        foreach (var id in url.Split('/', '?').Where(s => Guid.TryParse(s, out var guid) && guid != Guid.Empty))
            ids.Add(id);
        var key = (by, PageOf(url));
        if (!waiting.TryGetValue(key, out var urls))
            waiting[key] = urls = [];
        urls.Add(url);
    }
}
