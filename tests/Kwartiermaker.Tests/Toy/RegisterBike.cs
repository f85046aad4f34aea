using Kwartiermaker.Common;
using Kwartiermaker.Common.Changes;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.Subjects;

namespace Kwartiermaker.Tests.Toy;

/// <param name="CheckOn">Day by which its brakes and lights are looked at.</param>
public sealed record RegisterBike(Guid LocationId, string Name, Guid? KeptById, DateOnly CheckOn);

public sealed class RegisterBikeHandler(Desk desk, GetLocationHandler locations)
{
    public Task<Result<Guid>> HandleAsync(RegisterBike command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        return desk.ChangeAsync<Guid>(Guid.CreateVersion7(), ToyModule.Keep, async change =>
        {
            if (await locations.HandleAsync(command.LocationId, cancel) is not { } location)
                return Refusal.NotFound();
            var bike = new Bike
            {
                Id = change.SubjectId,
                Name = command.Name,
                LocationId = location.Id,
                Region = location.Region,
                MunicipalityCode = location.MunicipalityCode,
                Latitude = 52.41,
                Longitude = 6.78,
                RegisteredOn = change.Today,
            };
            bike.HandOver(command.KeptById);
            change.Db.Add(bike);
            change.Record(new BikeRegistered(bike.Name, command.CheckOn));
            await change.SetDeadlineAsync(ToyModule.Check, bike.Id, new Due("remmen en licht", command.CheckOn, "afspraak"), cancel);
            return bike.Id;
        }, cancel);
    }
}
