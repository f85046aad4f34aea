using Kwartiermaker.Common.Letters;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Requests;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Requests;

/// <summary>One version of the request as the letter it is: to read, to print, to download.</summary>
[Authorize(LocationsPermissions.View)]
public sealed class RequestLetterModel(FindRequestsHandler requests, CurrentUser user) : DossierPage
{
    public override bool ShowsHead => false;

    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public RequestRow Row { get; private set; } = null!;

    public Letter Letter { get; private set; } = null!;

    /// <summary>Whether this is the newest version, and still to be sent by this user.</summary>
    public bool MaySend { get; private set; }

    public async Task<IActionResult> OnGetAsync(int version, CancellationToken cancel) => await FindAsync(version, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnGetDocxAsync(int version, CancellationToken cancel) =>
        await FindAsync(version, cancel)
            ? File(Letter.ToDocx(), Docx, $"formeel-verzoek-{Dossier.Number}-versie-{version}.docx")
            : NotFound();

    private async Task<bool> FindAsync(int version, CancellationToken cancel)
    {
        var versions = await requests.HandleAsync(DossierId, cancel);
        if (versions.FirstOrDefault(r => r.VersionNumber == version) is not { } row)
            return false;
        (Row, Letter) = (row, await requests.WriteAsync(row, cancel));
        MaySend = row.Sent is null && row == versions[0] && Dossier.Standing == Standing.Active && user.May(LocationsPermissions.Request);
        return true;
    }
}
