using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monitoring.Domain.Cases;
using Monitoring.Persistence.Encryption;

namespace Monitoring.Persistence.Cases;

internal sealed class CaseRecordConfiguration : IEntityTypeConfiguration<CaseRecord>
{
    public void Configure(EntityTypeBuilder<CaseRecord> builder)
    {
        builder.ToTable("case_records", "cases");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Data).IsEncrypted("case.record");
        builder.HasIndex(r => r.CaseId);
    }
}

internal sealed class ObjectionConfiguration : IEntityTypeConfiguration<Objection>
{
    public void Configure(EntityTypeBuilder<Objection> builder)
    {
        builder.ToTable("objections", "cases");
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Content).IsEncrypted("objection.content");
        builder.Property(o => o.Objector).IsEncrypted("objection.objector");
        builder.Property(o => o.Answer).IsEncrypted("objection.answer");
        builder.HasIndex(o => o.CaseId);
    }
}

internal sealed class NoticeConfiguration : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("notices", "cases");
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.HasIndex(n => n.VillageId);
    }
}

internal sealed class NoticeEntryConfiguration : IEntityTypeConfiguration<NoticeEntry>
{
    public void Configure(EntityTypeBuilder<NoticeEntry> builder)
    {
        builder.ToTable("notice_entries", "cases");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Ignore(e => e.GateDate);
        builder.HasIndex(e => e.CaseId);
        builder.HasIndex(e => e.NoticeId);
    }
}

internal sealed class MeetingConfiguration : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.ToTable("meetings", "cases");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Minutes).IsEncrypted("meeting.minutes");
        builder.HasIndex(m => m.VillageId);
    }
}

internal sealed class TownBatchConfiguration : IEntityTypeConfiguration<TownBatch>
{
    public void Configure(EntityTypeBuilder<TownBatch> builder)
    {
        builder.ToTable("town_batches", "cases");
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.HasIndex(b => b.TownId);
    }
}

internal sealed class TownBatchItemConfiguration : IEntityTypeConfiguration<TownBatchItem>
{
    public void Configure(EntityTypeBuilder<TownBatchItem> builder)
    {
        builder.ToTable("town_batch_items", "cases");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.HasIndex(i => i.CaseId);
        builder.HasIndex(i => i.BatchId);
    }
}

internal sealed class ReplyConfiguration : IEntityTypeConfiguration<Reply>
{
    public void Configure(EntityTypeBuilder<Reply> builder)
    {
        builder.ToTable("replies", "cases");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.HasIndex(r => r.DocumentNo).IsUnique();
    }
}

internal sealed class ReplyRowConfiguration : IEntityTypeConfiguration<ReplyRow>
{
    public void Configure(EntityTypeBuilder<ReplyRow> builder)
    {
        builder.ToTable("reply_rows", "cases");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.HeadIdNo).IsEncrypted("reply.head-id");
        builder.HasIndex(r => r.ReplyId);
        builder.HasIndex(r => r.CaseId).IsUnique();
    }
}

internal sealed class MonitoredHouseholdConfiguration : IEntityTypeConfiguration<MonitoredHousehold>
{
    public void Configure(EntityTypeBuilder<MonitoredHousehold> builder)
    {
        builder.ToTable("monitored_households", "cases");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.State).HasConversion<string>();
        builder.Property(m => m.MonitorContactPhone).IsEncrypted("monitoring.contact-phone");
        builder.HasIndex(m => m.HouseholdId);
        builder.HasIndex(m => m.Number).IsUnique();
    }
}
