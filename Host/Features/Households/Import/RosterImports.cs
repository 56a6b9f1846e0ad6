using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Cases;
using Monitoring.Domain.Register.Import;
using Monitoring.Domain.Shared;
using Monitoring.Host.Clock;
using Monitoring.Host.People;
using Monitoring.Persistence;
using Monitoring.Persistence.Register;

namespace Monitoring.Host.Features.Households.Import;

/// <summary>Takes rosters, shows how far they are, and stores one that is right: all of it or nothing.</summary>
public sealed class RosterImports(MonitoringDbContext db, Viewer viewer, BusinessClock clock, WaitingImports queue, RosterStorage storage)
{
    private const long Largest = 50 * 1024 * 1024;

    public async Task<Result<Guid>> StartAsync(IFormFile? file, CancellationToken cancelled)
    {
        if (file is null || file.Length == 0)
        {
            return RosterRefusals.Missing;
        }

        if (file.Length > Largest)
        {
            return RosterRefusals.TooLarge;
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancelled);
        var import = new RosterImport
        {
            Id = Guid.CreateVersion7(),
            StartedBy = viewer.UserId,
            StartedAt = clock.GetUtcNow(),
            Villages = [.. viewer.Villages.Select(v => v.Value)],
            FileName = Path.GetFileName(file.FileName),
            Content = bytes.ToArray(),
        };
        db.Add(import);
        await db.SaveChangesAsync(cancelled);
        queue.Add(import.Id);
        return import.Id;
    }

    public async Task<ImportView?> FindAsync(Guid id, CancellationToken cancelled)
    {
        var me = viewer.UserId;
        var import = await db.Set<RosterImport>().AsNoTracking().Where(i => i.Id == id && i.StartedBy == me)
            .Select(i => new { i.Id, i.State, i.Done, i.Total, i.Households, i.Persons, i.Findings }).SingleOrDefaultAsync(cancelled);
        if (import is null)
        {
            return null;
        }

        var findings = import.Findings is null ? new ImportFindings([], []) : FactJson.Read<ImportFindings>(import.Findings);
        return new ImportView(import.Id, import.State.ToString().ToUpperInvariant(), import.Done, import.Total, import.Households, import.Persons, findings.Errors, findings.Warnings);
    }

    /// <param name="notes">Notes to warnings, by warning code.</param>
    public async Task<Result> ConfirmAsync(Guid id, IReadOnlyDictionary<string, string> notes, CancellationToken cancelled)
    {
        var me = viewer.UserId;
        var import = await db.Set<RosterImport>().SingleOrDefaultAsync(i => i.Id == id && i.StartedBy == me, cancelled);
        return import is null ? RosterRefusals.NotFound
            : import.State is not ImportState.Ready ? RosterRefusals.NotReady
            : await storage.StoreAsync(import.Id, viewer.ActorFor(Right.ImportRoster), notes, cancelled);
    }
}

public sealed record ImportFindings(IReadOnlyList<ImportError> Errors, IReadOnlyList<ImportWarning> Warnings);

public sealed record ImportView(
    Guid Id, string State, int Done, int Total, int Households, int Persons, IReadOnlyList<ImportError> Errors, IReadOnlyList<ImportWarning> Warnings);

/// <summary>Uploads waiting to be checked.</summary>
public sealed class WaitingImports
{
    private readonly Channel<Guid> waiting = Channel.CreateUnbounded<Guid>();

    public void Add(Guid import) => waiting.Writer.TryWrite(import);

    public IAsyncEnumerable<Guid> AllAsync(CancellationToken cancelled) => waiting.Reader.ReadAllAsync(cancelled);
}
