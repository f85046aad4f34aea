using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Web;
using Kwartiermaker.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Razor.TagHelpers;
using System.Security.Cryptography;

namespace Kwartiermaker.Web.Forms;

/// <summary>
/// Every form that is posted carries a key of its own, so that the same form sent twice is carried out once: the second time leads
/// to where the first led. A form that was changed in between is another one.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class SentOnceTagHelper : TagHelper
{
    public const string Field = "__FormKey";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{Field}\" value=\"{Guid.CreateVersion7():n}\">");
    }
}

/// <summary>Carries out each form once.</summary>
internal sealed class SentOnceFilter(RequestKeys keys, Texts texts) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        // The page that tells of an error is no form that was sent; the one that was may be what could not be read.
        if (ErrorPages.IsShown(context.HttpContext) || !HttpMethods.IsPost(request.Method) || !request.HasFormContentType || await request.ReadFormAsync() is not { } form
            || form[SentOnceTagHelper.Field].ToString() is not { Length: > 0 } key)
        {
            await next();
            return;
        }

        PageHandlerExecutedContext? executed = null;
        var before = await keys.OnceAsync(context.HttpContext, key, ContentOf(form), async () =>
        {
            executed = await next();
            return (executed.Result as RedirectResult)?.Url;
        });
        if (before is null)
            return;
        if (context.HandlerInstance is PageModel page)
            page.TempData["done"] = texts["Dit formulier was al verstuurd. Het is één keer verwerkt."];
        if (executed is null)
            context.Result = new RedirectResult(before);
        else
            executed.Result = new RedirectResult(before);
    }

    /// <summary>Everything that was filled in; of files their names and the hash of what is in them.</summary>
    private static string ContentOf(IFormCollection form) => string.Join(
        '\n', form.Where(f => f.Key is not (SentOnceTagHelper.Field or DraftFilter.Field)).OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}={f.Value}")
            .Concat(form.Files.Select(f => $"{f.Name}={f.FileName} {HashOf(f)}")));

    private static string HashOf(IFormFile file)
    {
        using var content = file.OpenReadStream();
        return Convert.ToHexString(SHA256.HashData(content));
    }
}
