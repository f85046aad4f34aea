using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Interests;
using Kwartiermaker.Common.Rights;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Web.Forms;

/// <summary>
/// What a page asks of the database goes over one connection: to open one for each question costs about as much as a small question. It is given
/// back before the page is written, so that nobody keeps it who reads slowly. What the menu asks is asked here, and so none is opened in vain.
/// </summary>
internal sealed class OneConnection(AppDbContext db, CurrentUser user, FindInterestsHandler interests) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!user.IsSignedIn || !HttpMethods.IsGet(context.HttpContext.Request.Method))
        {
            await next();
            return;
        }

        await db.Database.OpenConnectionAsync(context.HttpContext.RequestAborted);
        try
        {
            if ((await next()).Result is PageResult)
                await interests.HandleAsync(context.HttpContext.SubjectHere(), context.HttpContext.RequestAborted);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
