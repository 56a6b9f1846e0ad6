using System.Security.Cryptography;
using System.Text;
using Monitoring.Domain.Shared;

namespace Monitoring.Persistence.Encryption;

/// <summary>
/// One household's own key, under which the audit keeps its sensitive old and new values. Erasing the household
/// destroys the key; the audit stays whole.
/// </summary>
public sealed class HouseholdKey
{
    private readonly byte[] key;

    private HouseholdKey(byte[] key) => this.key = key;

    public static HouseholdKey Create() => new(RandomNumberGenerator.GetBytes(KeyRing.KeyLength));

    public static HouseholdKey Unwrap(FieldCipher cipher, StoredHouseholdKey stored) => new(cipher.Decrypt(Purpose(stored.HouseholdId), stored.Wrapped));

    public StoredHouseholdKey Wrap(FieldCipher cipher, HouseholdId household) =>
        new() { HouseholdId = household, Wrapped = cipher.Encrypt(Purpose(household), key) };

    public byte[] Seal(string purpose, string plain) => Sealing.Seal(key, [], purpose, Encoding.UTF8.GetBytes(plain));

    public string Open(string purpose, byte[] sealedValue) => Encoding.UTF8.GetString(Sealing.Open(key, headerLength: 0, purpose, sealedValue));

    private static string Purpose(HouseholdId household) => "household-key:" + household;
}

/// <summary>The row of <c>register.household_keys</c>.</summary>
public sealed class StoredHouseholdKey
{
    public required HouseholdId HouseholdId { get; init; }

    public required byte[] Wrapped { get; init; }
}
