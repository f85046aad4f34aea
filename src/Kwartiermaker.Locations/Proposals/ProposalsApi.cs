using Kwartiermaker.Common.Web;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Kwartiermaker.Locations.Proposals;

internal static class ProposalsApi
{
    public static void MapProposalsApi(this IEndpointRouteBuilder routes)
    {
        var spaces = routes.MapStep("ruimten", "Voorstellen");
        spaces.MapGet("", GetSpacesAsync).RequireAuthorization(LocationsPermissions.ViewInternal)
            .WithName("haalRuimten").WithSummary("De ruimten met het aantal plaatsen dat het gebouw technisch geeft; zonder lijst is de versie 0.")
            .Produces<Ruimtestaat>().WithVersion();
        spaces.MapPut("", ChangeSpacesAsync).RequireAuthorization(LocationsPermissions.Negotiate)
            .WithName("wijzigRuimten").WithSummary("Vervangt de lijst van ruimten.").Produces<Ruimtestaat>().WithVersion();

        var proposals = routes.MapStep("voorstellen", "Voorstellen");
        proposals.MapGet("", ListAsync).RequireAuthorization(LocationsPermissions.View)
            .WithName("lijstVoorstellen").WithSummary("De voorstellen en tegenvoorstellen, op volgorde van nummer.").ListsPages<Voorstel>();
        proposals.MapPost("", MakeAsync).RequireAuthorization(LocationsPermissions.Negotiate)
            .WithName("doeVoorstel").WithSummary("Doet de gemeente een voorstel over plaatsen en periode.").Creates<Voorstel>().WithVersion();
        proposals.MapGet("/{voorstelId:guid}", GetAsync).RequireAuthorization(LocationsPermissions.View)
            .WithName("haalVoorstel").WithSummary("Eén voorstel of tegenvoorstel.").Produces<Voorstel>().WithVersion();
        proposals.MapPut("/{voorstelId:guid}/overeenstemming", AgreeAsync).RequireAuthorization(LocationsPermissions.NegotiateOrAnswer)
            .WithName("legOvereenstemmingVast").WithSummary("Legt vast dat beide partijen het over dit voorstel eens zijn.").Produces<Voorstel>().WithVersion();
        routes.MapStep("tegenvoorstellen", "Voorstellen").MapPost("", CounterAsync).RequireAuthorization(LocationsPermissions.NegotiateOrAnswer)
            .WithName("legTegenvoorstelVast").WithSummary("Legt vast wat de gemeente in plaats daarvan voorstelt.").Creates<Voorstel>().WithVersion();
    }

    private static async Task<IResult> GetSpacesAsync(HttpContext http, Guid id, GetProposalsHandler get, CancellationToken cancel) =>
        ETags.OkOrNotFound(http, await get.HandleAsync(id, cancel), Ruimtestaat.Of, v => v.SpacesVersion);

    private static async Task<IResult> ChangeSpacesAsync(
        HttpContext http, Guid id, NieuweRuimten body, [FromHeader(Name = "If-Match")] string? ifMatch,
        ChangeSpacesHandler change, GetProposalsHandler get, CancellationToken cancel) =>
        HttpAnswers.Missing(http, body.Choices) ?? await ETags.ChangeAsync(
            http, ifMatch, version => change.HandleAsync(body.ToCommand(id, version), cancel), () => GetSpacesAsync(http, id, get, cancel));

    private static async Task<IResult> ListAsync(HttpContext http, Guid id, GetProposalsHandler get, CancellationToken cancel) =>
        await get.HandleAsync(id, cancel) is { } all ? ApiPages.Answer(http, all.Rows, Voorstel.Of) : HttpAnswers.NotFound(http);

    private static async Task<IResult> GetAsync(HttpContext http, Guid id, Guid voorstelId, GetProposalsHandler get, CancellationToken cancel) =>
        ETags.OkOrNotFound(http, await get.GetAsync(id, voorstelId, cancel), Voorstel.Of, p => p.Version);

    private static async Task<IResult> MakeAsync(
        HttpContext http, Guid id, NieuwVoorstel body, [FromHeader(Name = RequestKeys.Header)] string? idempotencyKey,
        RequestKeys keys, MakeProposalHandler make, GetProposalsHandler get, CancellationToken cancel) =>
        await (await keys.OnceAsync<Proposal>(http, idempotencyKey, body, () => make.HandleAsync(body.ToCommand(id), cancel)))
            .ToHttpAsync(http, made => MadeAsync(http, id, made, get, cancel));

    private static async Task<IResult> CounterAsync(
        HttpContext http, Guid id, NieuwTegenvoorstel body, [FromHeader(Name = RequestKeys.Header)] string? idempotencyKey,
        RequestKeys keys, RecordCounterProposalHandler counter, GetProposalsHandler get, CancellationToken cancel) =>
        await (await keys.OnceAsync<Proposal>(http, idempotencyKey, body, () => counter.HandleAsync(body.ToCommand(id), cancel)))
            .ToHttpAsync(http, made => MadeAsync(http, id, made, get, cancel));

    private static Task<IResult> AgreeAsync(
        HttpContext http, Guid id, Guid voorstelId, Overeenstemming body, [FromHeader(Name = "If-Match")] string? ifMatch,
        AgreeProposalHandler agree, GetProposalsHandler get, CancellationToken cancel) => ETags.ChangeAsync(
        http, ifMatch, version => agree.HandleAsync(body.ToCommand(id, voorstelId, version), cancel),
        () => GetAsync(http, id, voorstelId, get, cancel));

    private static async Task<IResult> MadeAsync(HttpContext http, Guid id, Guid made, GetProposalsHandler get, CancellationToken cancel)
    {
        var proposal = (await get.GetAsync(id, made, cancel))!;
        return ETags.CreatedWithVersion(http, $"{DossiersApi.Root}/{id}/voorstellen/{made}", Voorstel.Of(proposal), proposal.Version);
    }
}
