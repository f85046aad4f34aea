using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kwartiermaker.Web.Pages;

/// <summary>The accessibility statement: what was checked, how, and what was not.</summary>
[AllowAnonymous]
public sealed class AccessibilityModel : PageModel;
