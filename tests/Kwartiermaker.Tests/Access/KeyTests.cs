using Kwartiermaker.Tests.Support;
using Kwartiermaker.Web.Access;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;

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
            Assert.Contains(await KeysAsync(app), k => k.Contains("KeyDecryptor", StringComparison.Ordinal));
            // With the dash and the quote of an algorithm's address: the letters alone also turn up in a key's number.
            Assert.DoesNotContain(await KeysAsync(app), k => k.Contains("rsa-1_5\"", StringComparison.Ordinal) || k.Contains("-cbc\"", StringComparison.Ordinal));
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
    public void Key_EncryptedForACertificate_IsReadByWhoHoldsIt_AndNotWhenItWasChanged()
    {
        using var own = X509CertificateLoader.LoadPkcs12FromFile(Certificate("eigen"), "geheim");
        using var other = X509CertificateLoader.LoadPkcs12FromFile(Certificate("ander"), "geheim");
        var key = new XElement("key", new XElement("masterKey", "binnenste geheim"));

        var encrypted = new KeyEncryptor(own).Encrypt(key);

        Assert.DoesNotContain("geheim", encrypted.EncryptedElement.ToString(), StringComparison.Ordinal);
        Assert.Equal(key.ToString(), Decrypt(encrypted.EncryptedElement, other, own).ToString());
        Assert.Throws<CryptographicException>(() => Decrypt(encrypted.EncryptedElement, other));
        var content = Convert.FromBase64String(encrypted.EncryptedElement.Element("content")!.Value);
        content[^1] ^= 1;
        encrypted.EncryptedElement.Element("content")!.Value = Convert.ToBase64String(content);
        Assert.ThrowsAny<CryptographicException>(() => Decrypt(encrypted.EncryptedElement, own));

        static XElement Decrypt(XElement element, params X509Certificate2[] certificates)
        {
            using var services = new ServiceCollection().AddSingleton(new KeyCertificates(certificates)).BuildServiceProvider();
            return new KeyDecryptor(services).Decrypt(element);
        }
    }

    [Fact]
    public async Task Key_EncryptedAtOneHost_IsReadByTheNext_WithTheNextCertificateInFront()
    {
        var (database, first, second) = (await TestDatabase.FilledAsync(), Certificate("een"), Certificate("twee"));
        await using var one = new TestApp(database, With(first), keepDatabase: true);
        var hidden = one.Services.GetDataProtector("test").Protect("binnenste geheim");
        await using var two = new TestApp(database, With($"{second}, {first}"));

        Assert.Contains(await KeysAsync(one), k => k.Contains("KeyDecryptor", StringComparison.Ordinal) && !k.Contains("<masterKey", StringComparison.Ordinal));
        Assert.Equal("binnenste geheim", two.Services.GetDataProtector("test").Unprotect(hidden));

        static Action<IWebHostBuilder> With(string certificates) => builder => builder.UseSetting("Keys:Certificates", certificates).UseSetting("Keys:Password", "geheim");
    }

    [Fact]
    public async Task Certificate_OfAShortKey_IsRefused()
    {
        var certificate = Certificate("kort", bits: 2048);
        await using var app = await TestApp.StartAsync(builder => builder.UseSetting("Keys:Certificates", certificate).UseSetting("Keys:Password", "geheim"));

        Assert.Contains("3072 bits", Assert.Throws<InvalidOperationException>(app.Start).Message, StringComparison.Ordinal);
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

    private string Certificate(string name, int bits = 3072)
    {
        using var rsa = RSA.Create(bits);
        var now = TimeProvider.System.GetUtcNow();
        using var made = new CertificateRequest($"CN={name}", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var file = Path.Combine(folder.FullName, name + ".pfx");
        File.WriteAllBytes(file, made.Export(X509ContentType.Pfx, "geheim"));
        return file;
    }
}
