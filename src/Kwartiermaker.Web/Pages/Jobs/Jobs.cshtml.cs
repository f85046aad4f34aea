using Kwartiermaker.Access;
using Kwartiermaker.Common.Jobs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kwartiermaker.Web.Pages.Jobs;

/// <summary>What the program does by the clock, and how it went.</summary>
[Authorize(AccessPermissions.LookAfter)]
public sealed class JobsModel(FindJobRunsHandler find) : PageModel
{
    public IReadOnlyList<JobRunRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Rows = await find.HandleAsync(cancel);
}
