using Microsoft.EntityFrameworkCore.Update;

namespace Monitoring.Persistence.RoundTrips;

/// <summary>Makes every save of the context set-based; EF keeps deciding what changed and in which order it must be written.</summary>
internal sealed class SetBasedSaveFactory : IModificationCommandBatchFactory
{
    public ModificationCommandBatch Create() => new SetBasedSave();
}
