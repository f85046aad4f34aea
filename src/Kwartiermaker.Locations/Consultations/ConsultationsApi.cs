using Kwartiermaker.Common.Web;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Kwartiermaker.Locations.Consultations;

internal static class ConsultationsApi
{
    public static void MapConsultationsApi(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapStep("adviesvragen", "Adviesvragen");
        group.MapGet("", ListAsync).RequireAuthorization(LocationsPermissions.View)
            .WithName("lijstAdviesvragen").WithSummary("De vragen aan diensten over het plan, de nieuwste eerst.").ListsPages<Adviesvraag>();
        group.MapPost("", AskAsync).RequireAuthorization(LocationsPermissions.Permits)
            .WithName("stelAdviesvraag").WithSummary("Legt een vraag aan een dienst vast.").Creates<Adviesvraag>().WithVersion();
        group.MapGet("/{adviesvraagId:guid}", GetAsync).RequireAuthorization(LocationsPermissions.View)
            .WithName("haalAdviesvraag").WithSummary("Eén vraag aan een dienst.").Produces<Adviesvraag>().WithVersion();
        group.MapPut("/{adviesvraagId:guid}/antwoord", AnswerAsync).RequireAuthorization(LocationsPermissions.Permits)
            .WithName("legAdviesVast").WithSummary("Legt het advies vast, en of het wordt gevolgd.").Produces<Adviesvraag>().WithVersion();
    }

    private static async Task<IResult> ListAsync(HttpContext http, Guid id, FindConsultationsHandler find, CancellationToken cancel) =>
        ApiPages.Answer(http, await find.HandleAsync(id, cancel), Adviesvraag.Of);

    private static async Task<IResult> GetAsync(HttpContext http, Guid id, Guid adviesvraagId, FindConsultationsHandler find, CancellationToken cancel) =>
        ETags.OkOrNotFound(http, await find.GetAsync(id, adviesvraagId, cancel), Adviesvraag.Of, c => c.Version);

    private static async Task<IResult> AskAsync(
        HttpContext http, Guid id, NieuweAdviesvraag body, [FromHeader(Name = RequestKeys.Header)] string? idempotencyKey,
        RequestKeys keys, AskConsultationHandler ask, FindConsultationsHandler find, CancellationToken cancel) =>
        HttpAnswers.Missing(http, (nameof(body.Dienst), body.Dienst))
        ?? await (await keys.OnceAsync<Consultation>(http, idempotencyKey, body, () => ask.HandleAsync(body.ToCommand(id), cancel))).ToHttpAsync(http, async made =>
        {
            var consultation = (await find.GetAsync(id, made, cancel))!;
            return ETags.CreatedWithVersion(http, $"{DossiersApi.Root}/{id}/adviesvragen/{made}", Adviesvraag.Of(consultation), consultation.Version);
        });

    private static Task<IResult> AnswerAsync(
        HttpContext http, Guid id, Guid adviesvraagId, AntwoordOpAdviesvraag body, [FromHeader(Name = "If-Match")] string? ifMatch,
        AnswerConsultationHandler answer, FindConsultationsHandler find, CancellationToken cancel) => ETags.ChangeAsync(
        http, ifMatch, version => answer.HandleAsync(body.ToCommand(id, adviesvraagId, version), cancel), () => GetAsync(http, id, adviesvraagId, find, cancel));
}
