using Kwartiermaker.Access.People;
using Kwartiermaker.Common.Interests;
using Kwartiermaker.Common.Mail;
using Kwartiermaker.Web.Access;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Own;

/// <summary>What somebody sets for themselves: mail, calendar, stand-in, what they follow.</summary>
[Authorize(SignInSetup.SignedIn)]
public sealed class SettingsModel(WishMailHandler wish, FindFollowedHandler followed, SetPhoneHandler phone) : FormPage
{
    [BindProperty]
    public MailInput Input { get; set; } = new();

    [BindProperty]
    public ReachInput Reach { get; set; } = new();

    public bool IsOn => wish.IsOn;

    public IReadOnlyList<(string Icon, string Address, string Name, string About)> More { get; } =
    [
        ("calendar", Links.Own.Calendars(), "Uw agenda", "Termijnen en gesprekken in Outlook of op uw telefoon"),
        ("users", Links.Own.StandIn(), "Vervanging", "Wie op uw werk let als u weg bent"),
        ("bell", Links.Notices.All(true), "Meldingen", "Wat u te doen kreeg en wat is besloten"),
        ("key", Links.Sessions.Own(), "Waar u bent aangemeld", "Apparaten, en overal afmelden"),
    ];

    public IReadOnlyList<InterestRow> Followed { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Reach.Phone = await phone.GetAsync(cancel);
        await LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostPhoneAsync(CancellationToken cancel)
    {
        var result = await phone.HandleAsync(new SetPhone(Reach.Phone), cancel);
        if (result.Succeeded)
            return DoneAt(Links.Own.Settings(), "Uw nummer is bewaard.");
        await LoadAsync(cancel);
        return Refused(result.Refusals, nameof(Reach));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await wish.HandleAsync(new WishMail(Input.AtOnce, Input.Daily, Input.InEnglish), cancel);
        return DoneAt(Links.Own.Settings(), "Uw keuze is bewaard.");
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        var stored = await wish.GetAsync(cancel);
        Input = new MailInput { AtOnce = stored.AtOnce, Daily = stored.Daily, InEnglish = stored.InEnglish };
        Followed = await followed.HandleAsync(cancel);
    }
}

public sealed class ReachInput
{
    public string? Phone { get; set; }
}

public sealed class MailInput
{
    public bool AtOnce { get; set; }

    public bool Daily { get; set; }

    public bool InEnglish { get; set; }
}
