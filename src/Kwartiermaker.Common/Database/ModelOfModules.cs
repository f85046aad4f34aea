using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Kwartiermaker.Common.Database;

/// <summary>The model depends on the modules of the host: another host of the same process, with other modules, has a model of its own.</summary>
internal sealed class ModelOfModules : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (context.GetType(), (context as AppDbContext)?.Modules, designTime);
}
