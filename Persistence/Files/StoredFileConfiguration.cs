using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monitoring.Persistence.Encryption;

namespace Monitoring.Persistence.Files;

internal sealed class StoredFileConfiguration : IEntityTypeConfiguration<StoredFile>, IEntityTypeConfiguration<FileChunk>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.ToTable("files", "cases");
        builder.Property(file => file.Id).ValueGeneratedNever();
        // People name files after the villagers in them.
        builder.Property(file => file.Name).IsEncrypted("file.name");
        builder.HasIndex(file => file.Sha256);
        builder.HasIndex(file => file.ActId);
    }

    public void Configure(EntityTypeBuilder<FileChunk> builder)
    {
        builder.ToTable("file_chunks", "cases");
        builder.HasKey(chunk => new { chunk.FileId, chunk.Seq });
        builder.Property(chunk => chunk.Data).IsEncrypted("file.chunk");
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(chunk => chunk.FileId);
    }
}
