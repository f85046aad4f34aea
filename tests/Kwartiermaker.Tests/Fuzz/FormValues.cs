using Kwartiermaker.Tests.Support;
using System.Globalization;
using System.Text;

namespace Kwartiermaker.Tests.Fuzz;

/// <summary>Fills forms in: as a person would, or with something in them that no browser would send.</summary>
internal sealed class FormValues(Random random)
{
    private static readonly IReadOnlyList<(string Name, string Type, byte[] Content)> Files =
    [
        ("stuk.txt", "text/plain", "Een stuk."u8.ToArray()), ("leeg.pdf", "application/pdf", []), ("stuk.pdf", "application/pdf", "%PDF-1.4\n%%EOF"u8.ToArray()),
        ("locaties.csv", "text/csv", "naam;gemeente;plaatsen\nHuis;Tubbergen;12,50\n"u8.ToArray()), ("half.csv", "text/csv", "\"naam;\"\0\n\"\"\";"u8.ToArray()),
        ("locaties.xlsx", "", new Workbook().With("Blad1", Workbook.Row(1, "naam", "gemeente") + Workbook.Row(2, "Huis", "x")).ToBytes()),
        ("breed.xlsx", "application/octet-stream", new Workbook().With("Blad1", "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1e400</v></c></row>").ToBytes()),
        ("kapot.xlsx", "", "PK\u0003\u0004 geen zip"u8.ToArray()), ("../../x\0.exe", "text/html", "MZ<script>"u8.ToArray()), (new string('n', 400) + ".txt", "x", "é"u8.ToArray()),
    ];

    /// <summary>What the form holds, with what is empty mostly filled in and some of it changed.</summary>
    public List<(string Name, string Value)> Valid(PageForm form)
    {
        var sent = new List<(string, string)>();
        // Of buttons to choose one from, one is chosen.
        foreach (var group in form.Fields.Where(f => f.Type == "radio").GroupBy(f => f.Name))
        {
            var held = group.FirstOrDefault(f => f.IsSent);
            sent.Add((group.Key, (held is null || random.Once(3) ? random.One(group.ToList()) : held).Value));
        }

        foreach (var field in form.Fields)
        {
            if (field.Type == "checkbox" ? field.IsSent != random.Once(4) : field.Type is not ("radio" or "file") && field.IsSent)
                sent.Add((field.Name, field.Type is "hidden" or "checkbox" ? field.Value : Typed(field)));
        }

        return sent;
    }

    public void Break(List<(string Name, string Value)> sent, PageForm form)
    {
        var open = Enumerable.Range(0, sent.Count).Where(i => sent[i].Name != PageForm.Token || random.Once(10)).ToList();
        if (open.Count == 0)
            return;
        var at = random.One(open);
        switch (random.Next(12))
        {
            case 0:
                sent.RemoveAt(at);
                break;
            case 1:
                sent.Add((sent[at].Name, random.One(OddValues.Texts)));
                break;
            case 2:
                sent.Add((sent[at].Name + random.One(["[0]", ".x", "[-1]", "[2147483647]", "[99999]", "\0"]), "x"));
                break;
            case 3:
                foreach (var i in open.Where(i => sent[i].Name != PageForm.Token))
                    sent[i] = (sent[i].Name, "");
                break;
            case 4 when form.Fields.FirstOrDefault(f => f.Name == sent[at].Name) is { Choices.Count: > 0 } field:
                sent.AddRange(field.Choices.Select(c => (field.Name, c)));
                break;
            default:
                sent[at] = (sent[at].Name, random.One(OddValues.Texts));
                break;
        }
    }

    public (byte[] Body, string Type) Encode(PageForm form, IEnumerable<(string Name, string Value)> sent)
    {
        if (!form.TakesFiles)
            return (Encoding.UTF8.GetBytes(Query(sent)), "application/x-www-form-urlencoded");
        const string boundary = "grens";
        using var body = new MemoryStream();
        foreach (var (name, value) in sent)
            Write($"--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        foreach (var field in form.Fields.Where(f => f.Type == "file" && !random.Once(8)))
        {
            var (name, type, content) = random.One(Files);
            Write($"--{boundary}\r\nContent-Disposition: form-data; name=\"{field.Name}\"; filename=\"{name}\"\r\nContent-Type: {type}\r\n\r\n");
            body.Write(content);
            Write("\r\n");
        }

        if (!random.Once(30))
            Write($"--{boundary}--\r\n");
        return (body.ToArray(), "multipart/form-data; boundary=" + boundary);

        void Write(string text) => body.Write(Encoding.UTF8.GetBytes(text));
    }

    public static string Query(IEnumerable<(string Name, string Value)> sent) =>
        string.Join('&', sent.Select(s => $"{Uri.EscapeDataString(s.Name)}={Uri.EscapeDataString(s.Value)}"));

    private string Typed(FormField field)
    {
        if (field.Value.Length > 0 && !random.Once(4))
            return field.Value;
        var day = TestApp.Today.AddDays(random.Next(-200, 200));
        return field.Type switch
        {
            "select" when field.Choices.Count > 0 => random.One(field.Choices),
            "date" => day.ToString("O", CultureInfo.InvariantCulture),
            "datetime-local" => day.ToString("O", CultureInfo.InvariantCulture) + "T10:00",
            "time" => "10:30",
            "month" => "2026-11",
            "number" => Number(field),
            "email" => "iemand@voorbeeld.example",
            // A text may stand for a number or a day; the page says which only to people.
            "text" => random.One(["Een zin.", "12", "24-11-2026", "Tubbergen", "7651 AB"]),
            _ => "Een zin die er goed uitziet.",
        };
    }

    private string Number(FormField field)
    {
        var least = int.TryParse(field.Least, CultureInfo.InvariantCulture, out var first) ? first : 0;
        var most = int.TryParse(field.Most, CultureInfo.InvariantCulture, out var last) ? last : 500;
        return random.Next(least, Math.Max(least, most)).ToString(CultureInfo.InvariantCulture);
    }
}
