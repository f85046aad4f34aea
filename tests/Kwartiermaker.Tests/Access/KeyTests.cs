using Kwartiermaker.Tests.Support;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Kwartiermaker.Tests.Access;

/// <summary>The keys of cookies count in their own environment, for their own provider, and for who holds the certificate.</summary>
public sealed class KeyTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("km-keys-");

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>A copy of the database brings keys and sessions along.</summary>
    [Fact]
    public async Task Cookie_OfTheDemo_IsNothingInProduction()
    {
        var database = await TestDatabase.FilledAsync();
        await using var demo = new TestApp(database, RealSignIn.InDemo);
        await using var production = new TestApp(database, builder => builder.InProduction().ConfigureTestServices(RealSignIn.UndoScheme), keepDatabase: true);
        var cookie = await SignInAsync(demo);

        Assert.True(await Visit.OpensAsync(demo, cookie));
        Assert.False(await Visit.OpensAsync(production, cookie, "__Host-kwartiermaker"));
    }

    [Fact]
    public async Task Cookie_ForPeopleOfAnotherProvider_IsNothing()
    {
        var database = await TestDatabase.FilledAsync();
        await using var provider = await FakeIdentityProvider.StartAsync();
        await using var one = new TestApp(database, builder => builder.InProduction(provider.Authority).ConfigureTestServices(RealSignIn.Undo));
        await using var two = new TestApp(database, builder => builder.InProduction().ConfigureTestServices(RealSignIn.Undo), keepDatabase: true);
        using var browser = Visit.Browser(one);
        using var landed = await Visit.SignInAsync(browser);
        var cookie = Visit.CookieOf(landed);

        Assert.True(await Visit.OpensAsync(one, cookie, "__Host-kwartiermaker"));
        Assert.False(await Visit.OpensAsync(two, cookie, "__Host-kwartiermaker"));
    }

    [Fact]
    public async Task Keys_WithACertificate_AreEncrypted_AndOpenOnesAreNotUsedAnyMore()
    {
        var database = await TestDatabase.FilledAsync();
        using var lines = new SecurityLines();
        string cookie;
        await using (var before = new TestApp(database, RealSignIn.InDemo, keepDatabase: true))
        {
            cookie = await SignInAsync(before);
            Assert.Contains(await KeysAsync(before), k => k.Contains("<masterKey", StringComparison.Ordinal));
        }

        var (first, second) = (Certificate("een"), Certificate("twee"));
        await using (var app = new TestApp(database, With(first), keepDatabase: true))
        {
            Assert.False(await Visit.OpensAsync(app, cookie));
            cookie = await SignInAsync(app);

            Assert.True((int)lines.TakeOne("OpenKeysRevoked").Values["Count"]! >= 1);
            Assert.Contains(await KeysAsync(app), k => k.Contains("EncryptedXmlDecryptor", StringComparison.Ordinal));
        }

        // The next certificate, with the one before still at hand: nobody notices.
        await using var renewed = new TestApp(database, With($"{second}, {first}"));
        Assert.True(await Visit.OpensAsync(renewed, cookie));
        Assert.DoesNotContain(lines.Take(), l => l.Event.Name is "OpenKeysRevoked" or "KeysAreOpen");

        Action<IWebHostBuilder> With(string certificates) => builder =>
        {
            RealSignIn.InDemo(builder);
            lines.AddTo(builder.UseSetting("Keys:Certificates", certificates).UseSetting("Keys:Password", "geheim"));
        };
    }

    [Fact]
    public async Task Production_WithoutACertificate_SaysSo()
    {
        using var lines = new SecurityLines();
        await using var app = await TestApp.StartAsync(builder =>
        {
            builder.InProduction().ConfigureTestServices(RealSignIn.Undo);
            lines.AddTo(builder);
        });
        using var client = app.CreateClient();

        Assert.StartsWith("Degraded\nThe keys of cookies and forms are not encrypted", await client.GetStringAsync("/gereed"), StringComparison.Ordinal);
        Assert.Equal(501, lines.TakeOne("KeysAreOpen").Event.Id);
    }

    [Fact]
    public async Task Keys_AreSharedByNodes()
    {
        await using var provider = await FakeIdentityProvider.StartAsync();
        var database = await TestDatabase.FilledAsync();
        void Real(IWebHostBuilder builder) => builder.InProduction(provider.Authority).ConfigureTestServices(RealSignIn.Undo);
        await using var one = new TestApp(database, Real);
        await using var two = new TestApp(database, Real, keepDatabase: true);
        using var browser = Visit.Browser(one);
        using var landed = await Visit.SignInAsync(browser);
        var cookie = landed.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-kwartiermaker=", StringComparison.Ordinal)).Split(';')[0];

        using var request = new HttpRequestMessage(HttpMethod.Get, "/locaties");
        request.Headers.Add("Cookie", cookie);
        using var answer = await Visit.Browser(two, cookies: false).SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static async Task<string> SignInAsync(TestApp app)
    {
        using var browser = Visit.Browser(app);
        return await Visit.ChooseAsync(browser, "ruben-ter-horst");
    }

    private static Task<List<string>> KeysAsync(TestApp app) => app.WithDatabaseAsync(db => db.Set<DataProtectionKey>().Select(k => k.Xml!).ToListAsync());

    private string Certificate(string name)
    {
        using var rsa = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        using var made = new CertificateRequest($"CN={name}", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var file = Path.Combine(folder.FullName, name + ".pfx");
        File.WriteAllBytes(file, made.Export(X509ContentType.Pfx, "geheim"));
        return file;
    }
}
