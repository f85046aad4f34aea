using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.NextSteps;

namespace Kwartiermaker.Web.Jobs;

/// <summary>Works out next steps as soon as something changed, and what another node left or a new day brings within seconds.</summary>
public sealed partial class NextStepWork(IServiceScopeFactory scopes, NextStepSignal signal, ILogger<NextStepWork> log) : BackgroundService
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var more = true;
                while (more)
                {
                    await using var scope = scopes.CreateAsyncScope();
                    more = await scope.ServiceProvider.GetRequiredService<CountNextStepsHandler>().HandleAsync(stoppingToken) == CountNextStepsHandler.Batch;
                }

                await signal.WaitAsync(Most, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever it is, the next turn tries again; somebody has to see it.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Failed(exception);
                await Task.Delay(Most, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Next steps cannot be worked out; tried again in ten seconds")]
    private partial void Failed(Exception exception);
}
