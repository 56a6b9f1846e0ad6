using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Shared;
using Monitoring.Persistence.Files;
using Monitoring.Persistence.RoundTrips;
using Monitoring.Persistence.Transitions;

namespace Monitoring.Persistence.Tests.Transitions;

/// <summary>An errand's only fact is a file: its media type is the answer, its owner the instance.</summary>
internal sealed class ErrandLoader : ISubjectLoader
{
    private Loaded<StoredFile>? facts;

    public void AddQueries(BatchLoad load, Guid[] instanceIds)
    {
        OrganisationId?[] owners = [.. instanceIds.Select(id => (OrganisationId?)OrganisationId.From(id))];
        facts = load.Query(load.Db.Set<StoredFile>().Where(file => owners.Contains(file.OwnerOrganisation)));
    }

    public object Subject(Guid instanceId) => new Errand
    {
        InstanceId = instanceId,
        Answer = facts!.Rows.FirstOrDefault(file => file.OwnerOrganisation?.Value == instanceId)?.MediaType,
    };

    public static StoredFile Fact(ActId act, Guid instance, string answer, DateTimeOffset at) => new()
    {
        Id = FileId.New(),
        Sha256 = [],
        Name = "answer",
        MediaType = answer,
        Size = 0,
        StoredAt = at,
        ActId = act,
        OwnerOrganisation = OrganisationId.From(instance),
    };
}
