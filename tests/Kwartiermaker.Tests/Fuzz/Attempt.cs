using Kwartiermaker.Tests.Support;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace Kwartiermaker.Tests.Fuzz;

/// <summary>One request, kept whole so that it can be sent again and shown to whoever mends what it found.</summary>
/// <param name="Url">Path and query.</param>
internal sealed record Attempt(TestPerson By, string Method, string Url)
{
    /// <summary>Of a body that is shown: enough to see what was odd in it.</summary>
    private const int Shown = 3000;

    public byte[]? Body { get; init; }

    public string? Type { get; init; }

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public HttpRequestMessage ToRequest()
    {
        var request = new HttpRequestMessage(new HttpMethod(Method), Url);
        request.Headers.Add("X-Test-Person", By.ToHeader());
        if (Body is not null)
        {
            request.Content = new ByteArrayContent(Body);
            if (Type is not null)
                request.Content.Headers.TryAddWithoutValidation("Content-Type", Type);
        }

        foreach (var (name, value) in Headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }

    public override string ToString()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{Method} {Url}\n  by {By.Role}");
        foreach (var (name, value) in Headers)
            text.Append(CultureInfo.InvariantCulture, $"\n  {name}: {OddValues.Visible(value, Shown)}");
        if (Body is not null)
            text.Append(CultureInfo.InvariantCulture, $"\n  Content-Type: {Type}\n  {OddValues.Visible(Encoding.UTF8.GetString(Body), Shown)}");
        return text.ToString();
    }
}

/// <param name="Text">Empty when it was a file.</param>
/// <param name="Cookies">That it set, as they are sent back.</param>
internal sealed record Answer(int Status, string Text, MediaTypeHeaderValue? Type, string? Version, string? Location, string Cookies, TimeSpan Took)
{
    public bool Succeeded => Status is >= 200 and < 400;

    public bool IsPage => Type?.MediaType == "text/html";

    public bool IsJson => Type?.MediaType == "application/json";
}
