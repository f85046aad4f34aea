using Kwartiermaker.Tests.Support;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Kwartiermaker.Tests.Forms;

/// <summary>What cannot be read says so at its field, and never breaks the page.</summary>
public sealed class UnreadableFormTests : AppTests
{
    [Theory]
    [InlineData("Input.Days", "veel", "&#x27;veel&#x27; is geen getal. Schrijf bijvoorbeeld")]
    [InlineData("Input.PlannedStart", "31-02-2026", "&#x27;31-02-2026&#x27; bestaat niet als dag.")]
    public async Task Field_ThatCannotBeRead_SaysHowToWriteIt(string field, string typed, string sentence)
    {
        var dossier = await Some.DossierToBuildAsync(App);
        using var client = App.As(TestPerson.ProjectDirector);

        using var answer = await client.SubmitAsync($"/locaties/{dossier}/bouwplan/activiteit", [(field, typed)]);

        Assert.Contains(sentence, await answer.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/termijnen?tot=31-02-2026")]
    [InlineData("/termijnen?tot=ooit")]
    public async Task Page_AskedForADayThatIsNone_IsShown(string url)
    {
        using var answer = await App.As(TestPerson.ProjectDirector).AnswerAsync(url);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("taal=%00", "application/x-www-form-urlencoded")]
    [InlineData("taal=en", "multipart/form-data; boundary=x")]
    [InlineData("--x\r\nContent-Disposition: form-data; name=\"taal\"\r\n\r\nen", "multipart/form-data; boundary=x")]
    public async Task Body_ThatIsNoForm_IsABadRequest(string body, string type)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        using var answer = await App.As(TestPerson.ProjectDirector).SendAsync("/taal", content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
