namespace Kwartiermaker.Web.Access;

/// <summary>The identity provider does not answer, or not as it should.</summary>
public sealed class ProviderAwayException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>
/// The line to the identity provider. A provider that is away is told from a token that is wrong: a caller whose token is good must not
/// throw it away. Nobody is followed to another address: the provider is where the settings say.
/// </summary>
internal sealed class ProviderLine() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    /// <summary>People and callers wait for it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var wait = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        wait.CancelAfter(Patience);
        try
        {
            var answer = await base.SendAsync(request, wait.Token);
            if ((int)answer.StatusCode is < 300 or (>= 400 and < 500))
                return answer;
            using (answer)
                throw new ProviderAwayException($"The identity provider answered {(int)answer.StatusCode}.");
        }
        catch (HttpRequestException exception)
        {
            throw new ProviderAwayException("The identity provider does not answer.", exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ProviderAwayException("The identity provider does not answer in time.", exception);
        }
    }
}
