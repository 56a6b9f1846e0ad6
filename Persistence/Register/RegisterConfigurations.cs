using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monitoring.Domain.Register;
using Monitoring.Persistence.Encryption;

namespace Monitoring.Persistence.Register;

internal sealed class HouseholdConfiguration : IEntityTypeConfiguration<Household>
{
    public void Configure(EntityTypeBuilder<Household> builder)
    {
        builder.ToTable("households", "register");
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.Property(h => h.HeadName).UseCollation("zh_pinyin");
        builder.Property(h => h.Address).IsEncrypted("household.address");
        builder.Property(h => h.Phone).IsEncrypted("household.phone");
        builder.Property(h => h.LowIncome).HasConversion<string>();
        builder.Property(h => h.Status).HasConversion<string>();
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasMany(h => h.Members).WithOne().HasForeignKey(m => m.HouseholdId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(h => h.Incomes).WithOne().HasForeignKey(i => i.HouseholdId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(h => h.Number).IsUnique();
        builder.HasIndex(h => new { h.VillageId, h.HeadName });
    }
}

internal sealed class MemberConfiguration : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.ToTable("members", "register");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Name).UseCollation("zh_pinyin");
        builder.Property(m => m.Sex).HasConversion<string>();
        builder.Property(m => m.LabourSkill).HasConversion<string>();
        builder.Property(m => m.IdNo).IsEncrypted("member.id-no");
        builder.Property(m => m.Health).IsEncrypted("member.health");
        builder.Property(m => m.DisabilityCertificate).IsEncrypted("member.disability-certificate");
        builder.Property(m => m.Profile).IsEncrypted("member.profile");
        builder.Ignore(m => m.IsHead);
        builder.Ignore(m => m.HasLabour);
        builder.HasIndex(m => m.HouseholdId);
        // One person in one active household (C-03).
        builder.HasIndex(m => m.IdDigest).IsUnique().HasFilter("is_active and left_on is null");
        builder.HasIndex(m => m.IdTailDigest);
        // Chinese names are found by trigrams; a collation on the column would hide the index.
        builder.HasIndex(m => m.Name).HasMethod("gin").HasOperators("gin_trgm_ops").UseCollation("C");
    }
}

internal sealed class IncomeRecordConfiguration : IEntityTypeConfiguration<IncomeRecord>
{
    public void Configure(EntityTypeBuilder<IncomeRecord> builder)
    {
        builder.ToTable("incomes", "register");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Ignore(i => i.Net);
        builder.Ignore(i => i.PerCapita);
        builder.HasIndex(i => new { i.HouseholdId, i.Year }).IsUnique();
    }
}

internal sealed class FalseDeclarationConfiguration : IEntityTypeConfiguration<FalseDeclaration>
{
    public void Configure(EntityTypeBuilder<FalseDeclaration> builder)
    {
        builder.ToTable("false_declarations", "register");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Facts).IsEncrypted("false-declaration.facts");
        builder.HasIndex(f => f.HouseholdId);
        builder.HasIndex(f => f.SignerIdDigest);
    }
}

internal sealed class LeadConfiguration : IEntityTypeConfiguration<Domain.Leads.Lead>
{
    public void Configure(EntityTypeBuilder<Domain.Leads.Lead> builder)
    {
        builder.ToTable("leads", "register");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Channel).HasConversion<string>();
        builder.Property(l => l.State).HasConversion<string>();
        builder.Property(l => l.Content).IsEncrypted("lead.content");
        builder.Property(l => l.CloseReason).IsEncrypted("lead.close-reason");
        builder.Property(l => l.ReplyToApplicant).IsEncrypted("lead.reply");
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasIndex(l => new { l.VillageId, l.State });
        builder.HasIndex(l => l.HouseholdId);
    }
}
