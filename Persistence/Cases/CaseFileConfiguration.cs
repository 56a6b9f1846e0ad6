using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monitoring.Domain.Cases;
using Monitoring.Persistence.Encryption;

namespace Monitoring.Persistence.Cases;

internal sealed class CaseFileConfiguration : IEntityTypeConfiguration<CaseFile>
{
    public void Configure(EntityTypeBuilder<CaseFile> builder)
    {
        builder.ToTable("case_files", "cases");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.State).HasConversion(s => s.Code(), code => CaseStates.FromCode(code)!.Value);
        builder.Property(c => c.Channel).HasConversion<string>();
        builder.Property(c => c.EndReason).IsEncrypted("case.end-reason");
        builder.Property(c => c.Participants).HasColumnType("jsonb").HasConversion(
            list => JsonSerializer.Serialize(list, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<List<Participation>>(json, JsonSerializerOptions.Default)!,
            new ValueComparer<List<Participation>>(
                (a, b) => a!.SequenceEqual(b!), list => list.Count, list => list.ToList()));
        builder.Property<uint>("xmin").IsRowVersion();
        builder.Ignore(c => c.Household);
        builder.Ignore(c => c.Terms);
        builder.Ignore(c => c.StateTrail);
        builder.Ignore(c => c.StandingNotice);
        builder.Ignore(c => c.StandingBatchItem);
        builder.Ignore(c => c.OldestOpenObjection);
        builder.Ignore(c => c.Records);
        builder.Ignore(c => c.NoticeEntries);
        builder.Ignore(c => c.Objections);
        builder.Ignore(c => c.BatchItems);
        builder.HasIndex(c => c.Number).IsUnique();
        builder.HasIndex(c => new { c.VillageId, c.State });
        // One open case of a kind per household; the second of two clicks finds it here.
        builder.HasIndex(c => new { c.HouseholdId, c.Procedure }).IsUnique().HasFilter("closed_at is null");
    }
}
