using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Monitoring.Persistence.Conventions;

/// <summary>Uses PostgreSQL's own row version: a row that was changed meanwhile is not overwritten.</summary>
internal static class XminVersion
{
    public static void HasXminVersion<TEntity>(this EntityTypeBuilder<TEntity> builder)
        where TEntity : class =>
        builder.Property<uint>("RowVersion").HasColumnName("xmin").HasColumnType("xid").IsRowVersion();
}
