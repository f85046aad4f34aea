using Kwartiermaker.Common;
using Kwartiermaker.Common.Lists;
using Kwartiermaker.Locations;
using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Common.Lists;

public sealed class SavedViewTests : AppTests
{
    [Fact]
    public async Task Page_SavesTheFilterUnderAName_ForThisPersonOnly()
    {
        var client = App.As(TestPerson.PropertyDirector);

        using var answer = await client.SubmitAsync("/locaties?fase=Building&mijn=true", [("Input.Name", "In de bouw")], ".km-views__save");

        Assert.Equal((HttpStatusCode.Redirect, "/locaties?fase=Building&mijn=true"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        var link = (await client.PageAsync("/locaties")).QuerySelector(".km-views li a")!;
        Assert.Equal(("In de bouw", "/locaties?fase=Building&mijn=true"), (link.TextContent, link.GetAttribute("href")));
        var chosen = (await client.PageAsync("/locaties?fase=Building&mijn=true")).QuerySelector(".km-chips [aria-current]")!;
        Assert.Equal("In de bouw", chosen.TextContent);
        Assert.Null((await App.As(TestPerson.ProjectDirector).PageAsync("/locaties")).QuerySelector(".km-views li"));
    }

    [Fact]
    public async Task Page_WithANameThatIsTaken_KeepsTheFilterAndTheName()
    {
        await SaveAsync(App, "Mijn lijst");

        using var answer = await App.As(TestPerson.PropertyDirector).SubmitAsync("/locaties?fase=Building", [("Input.Name", "mijn lijst")], ".km-views__save");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.HtmlAsync();
        Assert.Equal("mijn lijst", page.QuerySelector("#Input_Name")!.GetAttribute("value"));
        Assert.Equal("?fase=Building", page.QuerySelector(".km-views__save input[name=filter]")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector(".km-errors a[href='#Input_Name']"));
        Assert.NotNull(page.QuerySelector(".km-views[open]"));
    }

    [Theory]
    [InlineData("", "required")]
    [InlineData("   ", "required")]
    [InlineData("\0", "required")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901", "too-long")]
    public async Task Save_UnderAWrongName_IsRefused(string name, string code)
    {
        Assert.Equal(code, Assert.Single((await SaveAsync(App, name)).Refusals).Code);
    }

    [Fact]
    public async Task Save_TheSameNameTwiceAtOnce_OnlyOneSucceeds()
    {
        var results = await Task.WhenAll(Enumerable.Range(1, 6).Select(_ => Task.Run(() => SaveAsync(App, "Mijn lijst"))));

        Assert.Single(results, r => r.Succeeded);
        Assert.All(results.Where(r => !r.Succeeded), r => Assert.Equal("view.name-taken", Assert.Single(r.Refusals).Code));
    }

    [Fact]
    public async Task Save_MoreThanFits_IsRefused()
    {
        for (var i = 0; i < SaveViewHandler.MostViews; i++)
            Assert.True((await SaveAsync(App, "Lijst " + i)).Succeeded);

        Assert.Equal("view.too-many", Assert.Single((await SaveAsync(App, "Nog een")).Refusals).Code);
        Assert.True((await SaveAsync(App, "Nog een", TestPerson.ProjectDirector)).Succeeded);
    }

    [Fact]
    public async Task Remove_OfSomebodyElse_IsNotFound()
    {
        var view = (await SaveAsync(App, "Mijn lijst")).Value;

        var other = await App.AskAsync(TestPerson.ProjectDirector, (RemoveViewHandler remove) => remove.HandleAsync(new RemoveView(view), default));
        using var own = await App.As(TestPerson.PropertyDirector).SubmitAsync("/locaties", [], ".km-views li form");

        Assert.Equal(RefusalKind.NotFound, Assert.Single(other.Refusals).Kind);
        Assert.Equal(HttpStatusCode.Redirect, own.StatusCode);
        Assert.Empty(await App.AskAsync(TestPerson.PropertyDirector, (FindViewsHandler find) => find.HandleAsync("/locaties", default)));
    }

    private static Task<Result<Guid>> SaveAsync(TestApp app, string name, TestPerson? by = null) =>
        app.AskAsync(
            by ?? TestPerson.PropertyDirector, (SaveViewHandler save) => save.HandleAsync(new SaveView("/locaties", LocationsPermissions.View, name, "?mijn=true"), default));
}
