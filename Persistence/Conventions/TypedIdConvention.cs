using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Monitoring.Domain.Shared;

namespace Monitoring.Persistence.Conventions;

/// <summary>Every typed id of Domain is stored as a uuid.</summary>
internal static class TypedIdConvention
{
    public static void Apply(ModelConfigurationBuilder configuration)
    {
        foreach (var type in typeof(HouseholdId).Assembly.GetTypes().Where(IsTypedId))
        {
            configuration.Properties(type).HaveConversion(typeof(TypedIdConverter<>).MakeGenericType(type));
        }
    }

    private static bool IsTypedId(Type type) =>
        type is { IsValueType: true, IsGenericType: false }
        && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ITypedId<>));
}

internal sealed class TypedIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Read(value))
    where TId : struct, ITypedId<TId>
{
    // An expression tree may not call a static interface member itself.
    private static TId Read(Guid value) => TId.From(value);
}

/// <summary>Instants are stored as UTC, whatever offset the caller's clock shows.</summary>
internal sealed class UtcInstantConverter()
    : ValueConverter<DateTimeOffset, DateTimeOffset>(instant => instant.ToUniversalTime(), stored => stored);
