using Kwartiermaker.Common.Calendar;
using Kwartiermaker.Common.Changes;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Events;
using Kwartiermaker.Common.Files;
using Kwartiermaker.Common.Mail;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Notices;
using Kwartiermaker.Common.Search;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Common.Timeline;
using Kwartiermaker.Common.Undo;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Kwartiermaker.Common;

public static class PlatformSetup
{
    /// <summary>What every module stands on: database, events, changes, rights, and what hangs on a subject. For the host and the command line alike.</summary>
    public static IServiceCollection AddPlatform(this IServiceCollection services, IConfiguration configuration)
    {
        var assembly = typeof(PlatformSetup).Assembly;
        services.AddDatabase(configuration);
        services.AddSingleton(new Module("common", "sys_", assembly));
        services.AddSingleton<ModuleList>().AddSingleton<StepList>().AddSingleton<RoleMatrix>().AddSingleton<EventRights>();
        services.AddSingleton<Clock>();
        services.AddSingleton<AuditKey>().AddSingleton<AnchorFile>(s => new(s.GetRequiredService<IConfiguration>()));
        services.AddScoped<EventLog>().AddScoped<EventSealer>().AddScoped<AuditCheck>();
        services.AddScoped<ReadableEvents>().AddScoped<TellPeople>();
        services.AddScoped<Desk>().AddScoped<SubjectDesks>();
        services.AddScoped<FileStore>();
        services.AddSingleton<VirusScanner>();
        services.AddUseCases(assembly);
        services.AddAll<ISearch>(assembly);
        services.AddAll<IUndo>(assembly);
        services.AddAll<ICalendarSource>(assembly);
        var mail = configuration.GetSection("Mail").Get<MailSettings>() ?? new();
        mail.Check();
        services.AddSingleton(mail);
        return services;
    }
}
