using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Architecture;

/// <summary>Every route of every module that takes a body answers 400 to one that it cannot use.</summary>
public sealed class InvalidBodyTests : AppTests
{
    [Theory]
    [InlineData("[]")]
    [InlineData("{\"bestaatNiet\":1}")]
    public async Task Route_WithABodyThatItCannotUse_AnswersBadRequest(string body)
    {
        var dossier = await Some.DossierAsync(App);
        var routes = (await AppRoute.AllAsync(App)).Where(r => r.Pattern.StartsWith("api/v1/", StringComparison.Ordinal) && r.TakesBody).ToList();
        var wrong = new List<string>();
        foreach (var route in routes)
        {
            var role = TestPerson.Matrix.Permissions.Keys.First(r => route.Policies.All(p => p!.Split('|').Any(TestPerson.Matrix.For([r]).Contains)));
            using var client = App.As(TestPerson.Of(role));
            using var request = new HttpRequestMessage(new HttpMethod(route.Methods[0]), route.Url(dossier));
            request.Headers.Add("If-Match", "\"1\"");
            request.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
            using var answer = await client.SendAsync(request);
            if (answer.StatusCode != HttpStatusCode.BadRequest)
                wrong.Add($"{route.Methods[0]} {route.Pattern}: {(int)answer.StatusCode}");
        }

        Assert.NotEmpty(routes);
        Assert.Empty(wrong);
    }
}
