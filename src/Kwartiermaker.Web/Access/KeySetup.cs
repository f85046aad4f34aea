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
        var certificates = (builder.Configuration["Keys:Certificates"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(file => Read(file, builder.Configuration["Keys:Password"])).ToArray();
        // What was made in another environment, or for people of another provider, is nothing here, also when the keys came along in a copy.
        var keys = builder.Services.AddDataProtection()
            .SetApplicationName($"kwartiermaker {builder.Environment.EnvironmentName} {settings.Authority?.TrimEnd('/')}")
            .PersistKeysToDbContext<AppDbContext>();
        if (certificates.Length > 0)
        {
            keys.ProtectKeysWithCertificate(certificates[0]).UnprotectKeysWithAnyCertificate(certificates);
            builder.Services.AddHostedService<OpenKeys>();
        }
        else if (builder.Environment.IsProduction())
        {
            builder.Services.AddHostedService<NoCertificate>();
            builder.Services.AddHealthChecks().AddCheck("keys", () => HealthCheckResult.Degraded("The keys of cookies and forms are not encrypted: set Keys:Certificates."));
        }
    }

    private static X509Certificate2 Read(string file, string? password)
    {
        var certificate = Path.GetExtension(file) is ".pfx" or ".p12"
            ? X509CertificateLoader.LoadPkcs12FromFile(file, password)
            : X509Certificate2.CreateFromPemFile(file);
        return certificate.HasPrivateKey ? certificate : throw new InvalidOperationException($"Keys:Certificates: {file} holds no private key.");
    }

    private sealed class NoCertificate(SecurityLog log) : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken)
        {
            log.KeysAreOpen();
            return Task.CompletedTask;
        }
    }

    /// <summary>A key from before the certificate may have been read by others: it is not used any more.</summary>
    private sealed class OpenKeys(IServiceScopeFactory scopes, IKeyManager manager, SecurityLog log) : IHostedService
    {
        public async Task StartAsync(CancellationToken cancellationToken)
        {
            await using var scope = scopes.CreateAsyncScope();
            var open = await scope.ServiceProvider.GetRequiredService<AppDbContext>().DataProtectionKeys
                .Where(k => k.Xml!.Contains("<masterKey")).Select(k => k.Xml!).ToListAsync(cancellationToken);
            var revoked = 0;
            foreach (var key in manager.GetAllKeys().Where(k => !k.IsRevoked && open.Any(xml => xml.Contains(k.KeyId.ToString(), StringComparison.Ordinal))))
            {
                manager.RevokeKey(key.KeyId, "stored without encryption");
                revoked++;
            }

            if (revoked > 0)
                log.OpenKeysRevoked(revoked);
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
