using Microsoft.Extensions.DependencyInjection;

namespace Kwartiermaker.Common.Events;

public static class EventSetup
{
    /// <summary>The event log, its sealer and its check: for the host and the command line alike.</summary>
    public static IServiceCollection AddEvents(this IServiceCollection services) =>
        services.AddScoped<EventLog>().AddScoped<EventSealer>().AddScoped<AuditCheck>();
}
