using Monitoring.Domain.Shared;

namespace Monitoring.Persistence.Files;

/// <summary>A photo, scan or issued paper. Its bytes lie beside it in encrypted chunks.</summary>
public sealed class StoredFile
{
    public required FileId Id { get; init; }

    /// <summary>Of the plain bytes.</summary>
    public required byte[] Sha256 { get; init; }

    public required string Name { get; init; }

    public required string MediaType { get; init; }

    public required long Size { get; init; }

    public required DateTimeOffset StoredAt { get; init; }

    public required ActId ActId { get; init; }

    public OrganisationId? OwnerOrganisation { get; init; }
}

public sealed class FileChunk
{
    public required FileId FileId { get; init; }

    public required int Seq { get; init; }

    public required byte[] Data { get; init; }
}
