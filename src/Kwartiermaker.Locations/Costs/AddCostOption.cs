using Kwartiermaker.Common;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Costs;

/// <summary>Adds a way to use the site, to see what it costs over the years.</summary>
public sealed record AddCostOption(Guid DossierId, CostFacts Option);

public sealed class AddCostOptionHandler(DossierDesk desk)
{
    public Task<Result<Guid>> HandleAsync(AddCostOption command, CancellationToken cancel) =>
        desk.ChangeAsync(command.DossierId, LocationsPermissions.EditCosts, change =>
        {
            var refusals = command.Option.Check();
            if (refusals.Count > 0)
                return Task.FromResult<Result<Guid>>(refusals);
            var option = new OptionOfUse { DossierId = command.DossierId }.Describe(command.Option);
            change.Db.Add(option);
            change.Record(new CostOptionAdded(option.Name));
            return Task.FromResult<Result<Guid>>(option.Id);
        }, cancel);
}
