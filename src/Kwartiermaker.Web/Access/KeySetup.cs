using Kwartiermaker.Common.Database;
using Kwartiermaker.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using System.Security.Cryptography.X509Certificates;

namespace Kwartiermaker.Web.Access;

/// <summary>
/// The keys that protect cookies and forms (decision 18). They stand in the database, so that nodes share them; certificates from the
/// settings keep whoever reads the database or a backup from using them. <c>Keys:Certificates</c>: files, comma-joined, PEM with the private
/// key or PKCS #12; the first one encrypts, all of them decrypt. <c>Keys:Password</c>: of PKCS #12 files.
/// </summary>
internal static class KeySetup
{
    public static void AddKeys(this WebApplicationBuilder builder, SignInSettings settings)
    {
        var certificates = Files(builder.Configuration).Select(file => Read(file, builder.Configuration["Keys:Password"])).ToArray();
        // What was made in another environment, or for people of another provider, is nothing here, also when the keys came along in a copy.
        var keys = builder.Services.AddDataProtection()
            .SetApplicationName($"kwartiermaker {builder.Environment.EnvironmentName} {settings.Authority?.TrimEnd('/')}")
            .PersistKeysToDbContext<AppDbContext>();
        if (certificates.Length > 0)
        {
            builder.Services.AddSingleton(new KeyCertificates(certificates));
            builder.Services.Configure<KeyManagementOptions>(options => options.XmlEncryptor = new KeyEncryptor(certificates[0]));
        }
        else if (builder.Environment.IsProduction())
            builder.Services.AddHealthChecks().AddCheck("keys", () => HealthCheckResult.Degraded("The keys of cookies and forms are not encrypted: set Keys:Certificates."));
    }

    private static X509Certificate2 Read(string file, string? password)
    {
        var certificate = Path.GetExtension(file) is ".pfx" or ".p12"
            ? X509CertificateLoader.LoadPkcs12FromFile(file, password)
            : X509Certificate2.CreateFromPemFile(file);
        using var key = certificate.GetRSAPrivateKey();
        return key is { KeySize: >= 3072 } ? certificate : throw new InvalidOperationException($"Keys:Certificates: {file} holds no private key of RSA with 3072 bits or more.");
    }

    /// <summary>
    /// Before the first cookie. A key from before the certificate may have been read by others: it is not used any more. Without a
    /// certificate that is so of every key, and Production says it.
    /// </summary>
    public static async Task PrepareKeysAsync(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<SecurityLog>();
        if (Files(app.Configuration).Length == 0)
        {
            if (app.Environment.IsProduction())
                log.KeysAreOpen();
            return;
        }

        await using var scope = app.Services.CreateAsyncScope();
        var open = await scope.ServiceProvider.GetRequiredService<AppDbContext>().DataProtectionKeys.Where(k => k.Xml!.Contains("<masterKey")).Select(k => k.Xml!).ToListAsync();
        var manager = app.Services.GetRequiredService<IKeyManager>();
        var used = manager.GetAllKeys().Where(k => !k.IsRevoked && open.Any(xml => xml.Contains(k.KeyId.ToString(), StringComparison.Ordinal))).ToList();
        foreach (var key in used)
            manager.RevokeKey(key.KeyId, "stored without encryption");
        if (used.Count > 0)
            log.OpenKeysRevoked(used.Count);
    }

    private static string[] Files(IConfiguration configuration) =>
        (configuration["Keys:Certificates"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
