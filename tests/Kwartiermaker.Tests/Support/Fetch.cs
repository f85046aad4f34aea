namespace Kwartiermaker.Tests.Support;

/// <summary>Answers that are not read as a page.</summary>
public static class Fetch
{
    public static Task<HttpResponseMessage> AnswerAsync(this HttpClient client, string url)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.GetAsync(url);
    }

    public static Task<string> TextAsync(this HttpClient client, string url)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.GetStringAsync(url);
    }

    public static Task<byte[]> BytesAsync(this HttpClient client, string url)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.GetByteArrayAsync(url);
    }

    public static Task<HttpResponseMessage> SendAsync(this HttpClient client, string url, HttpContent form)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.PostAsync(url, form);
    }

    public static Task<string> TextAsync(this HttpResponseMessage answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.Content.ReadAsStringAsync();
    }
}
