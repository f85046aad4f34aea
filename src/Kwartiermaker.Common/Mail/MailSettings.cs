namespace Kwartiermaker.Common.Mail;

/// <summary>How mail leaves; settings section <c>Mail</c>. Without a host no mail is written.</summary>
public sealed record MailSettings
{
    /// <summary>Of the SMTP server; empty: no mail.</summary>
    public string Host { get; init; } = "";

    public int Port { get; init; } = 587;

    /// <summary>Empty: the server asks no name.</summary>
    public string User { get; init; } = "";

    /// <summary>A file with the password, and nothing else in it: settings are shown in too many places.</summary>
    public string PasswordFile { get; init; } = "";

    /// <summary>False only for a server on this machine or in a closed network: names of people would go over the line in the clear.</summary>
    public bool Encrypted { get; init; } = true;

    public string From { get; init; } = "";

    /// <summary>Where people open Kwartiermaker, for example <c>https://kwartiermaker.example</c>: a mail holds a link and no facts.</summary>
    public string Address { get; init; } = "";

    public bool IsOn => Host.Length > 0;

    /// <exception cref="InvalidOperationException">Mail is on, and something that it needs is not set.</exception>
    public void Check()
    {
        if (!IsOn)
            return;
        if (!From.Contains('@', StringComparison.Ordinal))
            throw new InvalidOperationException("Mail:From is not set: no server takes mail without a sender.");
        if (!Uri.TryCreate(Address, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http"))
            throw new InvalidOperationException("Mail:Address is not set: the links in mail would lead nowhere. For example https://kwartiermaker.example");
        if (PasswordFile.Length > 0 && !File.Exists(PasswordFile))
            throw new InvalidOperationException("Mail:PasswordFile names a file that is not there.");
    }
}
