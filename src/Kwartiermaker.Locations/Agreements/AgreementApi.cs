using Kwartiermaker.Common.Web;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Proposals;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Kwartiermaker.Locations.Agreements;

internal static class AgreementApi
{
    private const string Subject = "/onderwerpen/{onderwerp}";

    public static void MapAgreementApi(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapStep("overeenkomst", "Overeenkomst");
        group.MapGet("", GetAsync).RequireAuthorization(LocationsPermissions.View)
            .WithName("haalOvereenkomst").WithSummary("De bestuursovereenkomst met onderwerpen en handtekeningen.").Produces<Overeenkomst>().WithVersion();
        group.MapPost("", StartAsync).RequireAuthorization(LocationsPermissions.Negotiate)
            .WithName("startOvereenkomst").WithSummary("Begint de overeenkomst vanuit het voorstel waarover men het eens is.").Creates<Overeenkomst>().WithVersion();
        group.MapGet(Subject, GetSubjectAsync).RequireAuthorization(LocationsPermissions.View)
            .WithName("haalOnderwerp").WithSummary("Eén van de zes onderwerpen.").Produces<OnderwerpVanOvereenkomst>().WithVersion();
        group.MapPut(Subject, ChangeSubjectAsync).RequireAuthorization(LocationsPermissions.Negotiate)
            .WithName("wijzigOnderwerp").WithSummary("Legt vast wat over een onderwerp is afgesproken.").Produces<OnderwerpVanOvereenkomst>().WithVersion();
        group.MapPut("/bepalingen", ChangeTermsAsync).RequireAuthorization(LocationsPermissions.Negotiate)
            .WithName("wijzigBepalingen").WithSummary("Vervangt de overige bepalingen en wie zal tekenen.").Produces<Overeenkomst>().WithVersion();
        group.MapPost("/concepten", DraftAsync).RequireAuthorization(LocationsPermissions.Negotiate)
            .WithName("stelConceptOp").WithSummary("Stelt het volgende concept op; het blijft bewaard zoals het is.").Produces<Overeenkomst>().WithVersion();
        group.MapPut("/handtekeningen/organisatie", SignForAgencyAsync).RequireAuthorization(LocationsPermissions.SignForAgency)
            .WithName("tekenVoorOrganisatie").WithSummary("Tekent het concept voor de opvangorganisatie.").Produces<Overeenkomst>().WithVersion();
        group.MapPut("/handtekeningen/gemeente", SignForMunicipalityAsync).RequireAuthorization(LocationsPermissions.NegotiateOrAnswer)
            .WithName("tekenVoorGemeente").WithSummary("Legt de handtekening van de gemeente vast; de tweede handtekening bindt.").Produces<Overeenkomst>().WithVersion();
    }

    private static async Task<IResult> GetAsync(HttpContext http, Guid id, GetAgreementHandler get, CancellationToken cancel) =>
        ETags.OkOrNotFound(http, await get.HandleAsync(id, cancel), Overeenkomst.Of, a => a.Version);

    private static async Task<IResult> StartAsync(
        HttpContext http, Guid id, [FromHeader(Name = RequestKeys.Header)] string? idempotencyKey,
        RequestKeys keys, StartAgreementHandler start, GetAgreementHandler get, CancellationToken cancel) =>
        await (await keys.OnceAsync<Agreement>(http, idempotencyKey, id, () => start.HandleAsync(new StartAgreement(id), cancel))).ToHttpAsync(http, async _ =>
        {
            var agreement = (await get.HandleAsync(id, cancel))!;
            return ETags.CreatedWithVersion(http, $"{DossiersApi.Root}/{id}/overeenkomst", Overeenkomst.Of(agreement), agreement.Version);
        });

    private static async Task<IResult> GetSubjectAsync(HttpContext http, Guid id, string onderwerp, GetAgreementHandler get, CancellationToken cancel) =>
        ETags.OkOrNotFound(http, (await get.HandleAsync(id, cancel))?.Subjects.FirstOrDefault(s => s.Kind == KindOf(onderwerp)), OnderwerpVanOvereenkomst.Of, s => s.Version);

    private static async Task<IResult> ChangeSubjectAsync(
        HttpContext http, Guid id, string onderwerp, AfspraakOnderwerp body, [FromHeader(Name = "If-Match")] string? ifMatch,
        ChangeSubjectHandler change, GetAgreementHandler get, CancellationToken cancel) =>
        KindOf(onderwerp) is not { } kind
            ? HttpAnswers.NotFound(http)
            : HttpAnswers.Missing(http, (nameof(body.Stand), body.Stand)) ?? await ETags.ChangeAsync(
                http, ifMatch, version => change.HandleAsync(body.ToCommand(id, kind, version), cancel), () => GetSubjectAsync(http, id, onderwerp, get, cancel));

    private static Task<IResult> ChangeTermsAsync(
        HttpContext http, Guid id, Bepalingen body, [FromHeader(Name = "If-Match")] string? ifMatch,
        ChangeTermsHandler change, GetAgreementHandler get, CancellationToken cancel) =>
        ETags.ChangeAsync(http, ifMatch, version => change.HandleAsync(body.ToCommand(id, version), cancel), () => GetAsync(http, id, get, cancel));

    private static Task<IResult> DraftAsync(
        HttpContext http, Guid id, [FromHeader(Name = "If-Match")] string? ifMatch, MakeDraftHandler make, GetAgreementHandler get, CancellationToken cancel) =>
        ETags.ChangeAsync(http, ifMatch, version => make.HandleAsync(new MakeDraft(id, version), cancel), () => GetAsync(http, id, get, cancel));

    private static Task<IResult> SignForAgencyAsync(
        HttpContext http, Guid id, NieuweHandtekening body, [FromHeader(Name = "If-Match")] string? ifMatch,
        SignAgreementHandler sign, GetAgreementHandler get, CancellationToken cancel) =>
        SignAsync(http, id, Side.Agency, body, ifMatch, sign, get, cancel);

    private static Task<IResult> SignForMunicipalityAsync(
        HttpContext http, Guid id, NieuweHandtekening body, [FromHeader(Name = "If-Match")] string? ifMatch,
        SignAgreementHandler sign, GetAgreementHandler get, CancellationToken cancel) =>
        SignAsync(http, id, Side.Municipality, body, ifMatch, sign, get, cancel);

    private static Task<IResult> SignAsync(
        HttpContext http, Guid id, Side side, NieuweHandtekening body, string? ifMatch,
        SignAgreementHandler sign, GetAgreementHandler get, CancellationToken cancel) => ETags.ChangeAsync(
        http, ifMatch, version => sign.HandleAsync(body.ToCommand(id, version, side), cancel),
        () => GetAsync(http, id, get, cancel));

    private static SubjectKind? KindOf(string subject) => (SubjectKind?)ApiJson.Find<Onderwerp>(subject);
}
