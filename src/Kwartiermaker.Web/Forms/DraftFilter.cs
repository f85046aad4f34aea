using Kwartiermaker.Common.Drafts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Kwartiermaker.Web.Forms;

/// <summary>A form that was carried out leaves no draft behind; one that was refused keeps it.</summary>
internal sealed class DraftFilter(DropDraftHandler drop) : IAsyncPageFilter
{
    /// <summary>The browser names the draft in the form that it sends.</summary>
    public const string Field = "__Draft";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        var request = context.HttpContext.Request;
        if (executed.Result is RedirectResult && HttpMethods.IsPost(request.Method) && request.HasFormContentType
            && (await request.ReadFormAsync())[Field].ToString() is { Length: > 0 and <= KeepDraftHandler.LongestForm } form)
        {
            await drop.HandleAsync(form, context.HttpContext.RequestAborted);
        }
    }
}
