using Kwartiermaker.Common;
using Kwartiermaker.Tests.Support;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kwartiermaker.Tests.Forms;

public sealed class EditPageTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task Post_WhileSomebodyElseSaves_ShowsWhatTheySavedAndTakesItsVersion()
    {
        var page = Page(new NotePage { Input = new NoteInput { Version = 1, Text = "van mij" } });

        var answer = await page.OnPostAsync(CancellationToken.None);

        Assert.Equal(StatusCodes.Status412PreconditionFailed, Assert.IsType<PageResult>(answer).StatusCode);
        Assert.Equal(new FieldConflict("Text", "van mij", "van een ander"), Assert.Single(page.Conflicts));
        Assert.Equal((2, "van mij"), (page.Input.Version, page.Input.Text));
    }

    [Fact]
    public async Task Post_OfWhatIsGoneByThen_IsNotFound() =>
        Assert.IsType<NotFoundResult>(await Page(new NotePage { IsGone = true }).OnPostAsync(CancellationToken.None));

    [Fact]
    public async Task Get_OnAnAddressThatCannotBeRead_IsNotFound()
    {
        var page = Page(new NotePage());
        page.ModelState.AddModelError("Kind", "onleesbaar");

        Assert.IsType<NotFoundResult>(await page.OnGetAsync(CancellationToken.None));
    }

    private NotePage Page(NotePage page)
    {
        page.PageContext = new PageContext { HttpContext = new DefaultHttpContext { RequestServices = shared.App.Services } };
        return page;
    }

    /// <summary>A page on which somebody else always saves just before.</summary>
    private sealed class NotePage : EditPage<NoteInput>
    {
        private NoteInput stored = new() { Version = 1, Text = "van vroeger" };

        public bool IsGone { get; init; }

        public override string Back => "/";

        protected override string DoneText => "";

        protected override Task<NoteInput?> StoredAsync(CancellationToken cancel) => Task.FromResult(IsGone ? null : stored);

        protected override Task<IReadOnlyList<Refusal>> SaveAsync(NoteInput input, CancellationToken cancel)
        {
            stored = new() { Version = 2, Text = "van een ander" };
            return Task.FromResult<IReadOnlyList<Refusal>>([IsGone ? Refusal.NotFound() : Refusal.Stale()]);
        }
    }

    private sealed class NoteInput : IStoredVersion
    {
        public int Version { get; set; }

        public string? Text { get; set; }
    }
}
