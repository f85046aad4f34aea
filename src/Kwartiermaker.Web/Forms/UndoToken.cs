using Kwartiermaker.Common.Undo;
using Microsoft.AspNetCore.DataProtection;
using System.Security.Cryptography;
using System.Text.Json;

namespace Kwartiermaker.Web.Forms;

/// <summary>What it takes to undo an act, sealed: it goes to the browser and comes back.</summary>
public static class UndoToken
{
    private const string Purpose = "Kwartiermaker.Undo";

    public static string Write(IDataProtectionProvider protection, UndoAct act) =>
        protection.CreateProtector(Purpose).Protect(JsonSerializer.Serialize(act));

    /// <returns>Null when it is not one of ours.</returns>
    public static UndoAct? Read(IDataProtectionProvider protection, string? token)
    {
        try
        {
            return string.IsNullOrEmpty(token) ? null : JsonSerializer.Deserialize<UndoAct>(protection.CreateProtector(Purpose).Unprotect(token));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
