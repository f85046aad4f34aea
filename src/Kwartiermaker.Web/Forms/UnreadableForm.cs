using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kwartiermaker.Web.Forms;

/// <summary>A form that cannot be read is answered with 400, like one that a use case refuses: whoever watches sees that it failed.</summary>
internal sealed class UnreadableForm : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
        if (HttpMethods.IsPost(context.HttpContext.Request.Method) && !context.ModelState.IsValid && context.Result is PageResult { StatusCode: null } page)
            page.StatusCode = StatusCodes.Status400BadRequest;
    }
}
