using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Monitoring.Persistence.Conventions;

/// <summary>The model's converters hold the cipher, so a model is cached per cipher and never shared by two key rings.</summary>
internal sealed class CipherModelKey : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) =>
        (context.GetType(), (context as MonitoringDbContext)?.Cipher, designTime);
}
