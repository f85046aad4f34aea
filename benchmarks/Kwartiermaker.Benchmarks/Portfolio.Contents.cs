using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.FollowUps;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.BuildingPlan;
using Kwartiermaker.Locations.Consultations;
using Kwartiermaker.Locations.Permits;
using Kwartiermaker.Locations.PlanTests;
using Kwartiermaker.Locations.Positions;
using Kwartiermaker.Locations.Talks;

namespace Kwartiermaker.Benchmarks;

/// <summary>What hangs on a dossier: talks and positions, permits, plan tests and the building plan.</summary>
internal sealed partial class Portfolio
{
    private void AddContact(Made made)
    {
        var (dossier, random) = (made.Dossier, made.Random);
        for (var i = 0; i < 2 + (made.Number % 5); i++)
        {
            var at = start.AddDays(60 + (i * 120)).AddMinutes(random.Next(600));
            var talk = new Talk
            {
                Id = Ids.At(at, random),
                DossierId = dossier.Id,
                Kind = i % 3 == 2 ? TalkKind.Visit : TalkKind.Talk,
                Subject = $"Verkennend gesprek {i + 1}",
                With = "wethouder en ambtenaar ruimtelijke ordening",
                At = at,
                PlannedAt = at.AddDays(-14),
                OurSide = [new Attendee(dossier.PropertyDirectorId, "Medewerker")],
                Communication = new("Dat er een gesprek is en niets besloten is.", "de wethouder", "de raad", DateOnly.FromDateTime(at), "communicatie gemeente"),
            };
            _ = talk.Hold("De gemeente staat open voor een vervolg en vraagt aandacht voor verkeer en school.", at.AddDays(1));
            made.Talks.Add(talk);
            made.FollowUps.Add(FollowUp(made, LocationFollowUps.TalkAction, talk.Id, DateOnly.FromDateTime(at), i));
        }

        if (dossier.Phase >= Phase.FormalRequest)
        {
            var taken = today.AddDays(-500);
            var position = new Position
            {
                Id = Ids.At(start.AddDays(400), random),
                DossierId = dossier.Id,
                Number = 1,
                Outcome = made.Number % 2 == 0 ? PositionOutcome.Conditional : PositionOutcome.Positive,
                TakenOn = taken,
                Reference = $"B&W {made.Number}",
                Text = "Het college is in beginsel bereid mee te werken.",
                RecordedAt = start.AddDays(401),
                RecordedBy = "Medewerker",
                ByMunicipality = false,
            };
            made.Positions.Add(position);
            if (position.Outcome == PositionOutcome.Conditional)
                made.FollowUps.Add(FollowUp(made, LocationFollowUps.PositionCondition, position.Id, taken, 0));
        }

        for (var i = 0; i < 3; i++)
        {
            var responsible = i == 0 ? dossier.PropertyDirectorId : dossier.ProjectDirectorId ?? dossier.PropertyDirectorId;
            made.Deadlines.Add(new Deadline
            {
                Id = Ids.At(start.AddDays(700 + i), random),
                SubjectId = dossier.Id,
                SourceId = i < made.Talks.Count ? made.Talks[i].Id : made.FollowUps[0].Id,
                Kind = LocationDeadlines.Talk.Code,
                Label = $"Verkennend gesprek {i + 1}",
                DueOn = today.AddDays(random.Next(-30, 300)),
                Ground = "afspraak",
                ResponsibleId = responsible,
                ClosedAt = i == 2 || made.Number % 3 == i ? start.AddDays(800) : null,
            });
        }
    }

    private FollowUp FollowUp(Made made, FollowUpKind kind, Guid source, DateOnly since, int i)
    {
        var followUp = new FollowUp
        {
            Id = Ids.At(start.AddDays(500 + i), made.Random),
            SubjectId = made.Dossier.Id,
            SourceId = source,
            Kind = kind.Code,
            WaivedByLetter = kind.WaivedByLetter,
            Text = "Zoek uit hoe het verkeer wordt geregeld.",
            Since = since,
            DueOn = since.AddDays(60),
            ResponsibleId = made.Dossier.PropertyDirectorId,
        };
        if (i % 2 == 0)
            _ = followUp.Settle(FollowUpState.Done, since.AddDays(30), "Uitgezocht en besproken.", null, "Medewerker", today);
        return followUp;
    }

    private void AddBuilding(Made made)
    {
        var (dossier, random) = (made.Dossier, made.Random);
        foreach (var kind in NeededPermits.MustBeKnown)
        {
            var need = new PermitNeed { Id = Ids.At(start.AddDays(600), random), DossierId = dossier.Id, Kind = kind };
            _ = need.Decide(kind is PermitKind.BuildingActivity or PermitKind.PlanDeviation ? NeedAnswer.Needed : NeedAnswer.NotNeeded, "Volgt uit het vooroverleg.", Phase.PlanAndPermits);
            made.Needs.Add(need);
        }

        foreach (var kind in new[] { PermitKind.BuildingActivity, PermitKind.PlanDeviation })
        {
            var received = today.AddDays(-random.Next(150, 250));
            var permit = new Permit
            {
                Id = Ids.At(start.AddDays(650), random),
                DossierId = dossier.Id,
                Kind = kind,
                Procedure = PermitProcedure.Regular,
                AppliedOn = received,
                ReceivedOn = received,
            };
            permit.Describe("Verbouw hoofdgebouw", "het college", $"Z-{made.Number}");
            if (made.Number % 4 == 0)
                permit.Suspensions.Add(new PermitSuspension { Id = Ids.At(start.AddDays(660), random), PermitId = permit.Id, RequestedOn = received.AddDays(10), What = "De constructietekening ontbreekt.", ResumedOn = received.AddDays(24), EndedBy = SuspensionEnd.Supplemented });
            _ = permit.Decide(PermitDecision.Granted, received.AddDays(60), null);
            _ = permit.Publish(received.AddDays(64), null);
            made.Permits.Add(permit);
        }

        foreach (var service in new[] { ConsultedService.FireBrigade, ConsultedService.EnvironmentService, ConsultedService.WaterBoard })
        {
            var consultation = new Consultation { Id = Ids.At(start.AddDays(640), random), DossierId = dossier.Id, Service = service, Question = "Wat is nodig voor dit gebouw?", AskedOn = today.AddDays(-240), DueOn = today.AddDays(-200) };
            _ = consultation.Answer(today.AddDays(-205), "Akkoord met de ontruimingsroute.", AdviceFollowed.Followed, null);
            made.Consultations.Add(consultation);
        }

        made.PlanTests.Add(new PlanTest { Id = Ids.At(start.AddDays(645), random), DossierId = dossier.Id, Number = 1, Plan = "Schetsontwerp versie 2", On = today.AddDays(-230), Phase = Phase.PlanAndPermits, MadeBy = "Medewerker" });
        for (var i = 1; i <= 8; i++)
        {
            var activity = new BuildingActivity { Id = Ids.At(start.AddDays(670), random), DossierId = dossier.Id, Number = i };
            _ = activity.Describe(new ActivityFacts($"Verbouwing deel {i}", ActivityKind.Rebuilding, null, 10 + i, [], null, "Bouwbedrijf Jansen", i == 1));
            if (made.Activities.Count > 0)
                made.Links.Add(new ActivityLink { ActivityId = activity.Id, AfterId = made.Activities[^1].Id });
            made.Activities.Add(activity);
        }
    }
}
