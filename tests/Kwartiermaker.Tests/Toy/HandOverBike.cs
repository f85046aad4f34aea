using Kwartiermaker.Common;
using Kwartiermaker.Common.Changes;

namespace Kwartiermaker.Tests.Toy;

public sealed record HandOverBike(Guid BikeId, int Version, Guid KeptById);

public sealed class HandOverBikeHandler(Desk desk)
{
    public Task<Result<Done>> HandleAsync(HandOverBike command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        return desk.ChangeAsync<Bike, Done>(command.BikeId, ToyModule.Keep, change =>
        {
            if (Change.WhyNotCurrent(change.Root, command.Version) is { } stale)
                return Task.FromResult<Result<Done>>(stale);
            change.Root.HandOver(command.KeptById);
            change.Record(new BikeHandedOver(change.Root.Name));
            return Task.FromResult<Result<Done>>(default(Done));
        }, cancel);
    }
}
