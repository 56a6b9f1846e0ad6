using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Monitoring.Persistence.Encryption;

/// <summary>Marks a column as ciphertext; one pass over the finished model sets its converter.</summary>
public static class EncryptedProperties
{
    private const string Annotation = "Monitoring:Encrypted";

    /// <param name="property">Of type string, decimal or byte[], nullable or not.</param>
    /// <param name="purpose">Names the column for ever, such as <c>person.id-number</c>.</param>
    public static PropertyBuilder<TProperty> IsEncrypted<TProperty>(this PropertyBuilder<TProperty> property, string purpose) =>
        property.HasAnnotation(Annotation, purpose);

    public static ComplexTypePropertyBuilder<TProperty> IsEncrypted<TProperty>(this ComplexTypePropertyBuilder<TProperty> property, string purpose) =>
        property.HasAnnotation(Annotation, purpose);

    internal static void ApplyEncryption(this ModelBuilder modelBuilder, FieldCipher cipher)
    {
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(Properties))
        {
            if (property.FindAnnotation(Annotation)?.Value is string purpose)
            {
                Encrypt(property, purpose, cipher);
            }
        }
    }

    private static IEnumerable<IMutableProperty> Properties(IMutableTypeBase type) =>
        type.GetProperties().Concat(type.GetComplexProperties().SelectMany(complex => Properties(complex.ComplexType)));

    private static void Encrypt(IMutableProperty property, string purpose, FieldCipher cipher)
    {
        property.SetMaxLength(null);
        property.SetPrecision(null);
        property.SetScale(null);
        property.SetColumnType("bytea");
        property.SetValueConverter(Converter(property.ClrType, purpose, cipher));
        if (property.ClrType == typeof(byte[]))
        {
            property.SetValueComparer(new ArrayStructuralComparer<byte>());
        }
    }

    private static ValueConverter Converter(Type type, string purpose, FieldCipher cipher)
    {
        if (type == typeof(string))
        {
            return new ValueConverter<string, byte[]>(plain => cipher.EncryptText(purpose, plain), stored => cipher.DecryptText(purpose, stored));
        }

        if ((Nullable.GetUnderlyingType(type) ?? type) == typeof(decimal))
        {
            return new ValueConverter<decimal, byte[]>(plain => cipher.EncryptAmount(purpose, plain), stored => cipher.DecryptAmount(purpose, stored));
        }

        return type == typeof(byte[])
            ? new ValueConverter<byte[], byte[]>(plain => cipher.Encrypt(purpose, plain), stored => cipher.Decrypt(purpose, stored))
            : throw new InvalidOperationException($"A {type.Name} cannot be an encrypted column ({purpose}).");
    }
}
