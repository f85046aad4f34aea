using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Xml.Linq;

namespace Kwartiermaker.Web.Access;

/// <summary>The first one encrypts, all of them decrypt.</summary>
internal sealed record KeyCertificates(IReadOnlyList<X509Certificate2> All);

/// <summary>
/// A key at rest: AES-256-GCM, under a key of its own that RSA-OAEP closes for the certificate. The framework's encryption with a certificate
/// does so by XML Encryption with PKCS #1 v1.5 and CBC without a MAC, which OWASP ASVS 5.0 (11.3.1, 11.3.3) takes for weak.
/// </summary>
internal sealed class KeyEncryptor(X509Certificate2 certificate) : IXmlEncryptor
{
    internal const int Nonce = 12;
    internal const int Tag = 16;

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        ArgumentNullException.ThrowIfNull(plaintextElement);
        var text = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var (key, content) = (RandomNumberGenerator.GetBytes(32), new byte[Nonce + Tag + text.Length]);
        RandomNumberGenerator.Fill(content.AsSpan(0, Nonce));
        using (var aes = new AesGcm(key, Tag))
            aes.Encrypt(content.AsSpan(0, Nonce), text, content.AsSpan(Nonce + Tag), content.AsSpan(Nonce, Tag));
        using var rsa = certificate.GetRSAPublicKey()!;
        var encrypted = new XElement(
            "encryptedKey",
            new XAttribute("certificate", certificate.GetCertHashString(HashAlgorithmName.SHA256)),
            new XElement("key", Convert.ToBase64String(rsa.Encrypt(key, RSAEncryptionPadding.OaepSHA256))),
            new XElement("content", Convert.ToBase64String(content)));
        CryptographicOperations.ZeroMemory(key);
        return new EncryptedXmlInfo(encrypted, typeof(KeyDecryptor));
    }
}

/// <summary>Made by the framework, by the name that stands beside what was encrypted.</summary>
internal sealed class KeyDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        ArgumentNullException.ThrowIfNull(encryptedElement);
        var wanted = (string?)encryptedElement.Attribute("certificate");
        var certificate = services.GetService<KeyCertificates>()?.All.FirstOrDefault(c => c.GetCertHashString(HashAlgorithmName.SHA256) == wanted)
            ?? throw new CryptographicException($"Keys:Certificates does not name the certificate {wanted}, for which this key was encrypted.");
        using var rsa = certificate.GetRSAPrivateKey()!;
        var key = rsa.Decrypt(Convert.FromBase64String(encryptedElement.Element("key")!.Value), RSAEncryptionPadding.OaepSHA256);
        var content = Convert.FromBase64String(encryptedElement.Element("content")!.Value);
        var text = new byte[content.Length - KeyEncryptor.Nonce - KeyEncryptor.Tag];
        using (var aes = new AesGcm(key, KeyEncryptor.Tag))
            aes.Decrypt(content.AsSpan(0, KeyEncryptor.Nonce), content.AsSpan(KeyEncryptor.Nonce + KeyEncryptor.Tag), content.AsSpan(KeyEncryptor.Nonce, KeyEncryptor.Tag), text);
        CryptographicOperations.ZeroMemory(key);
        return XElement.Parse(Encoding.UTF8.GetString(text));
    }
}
