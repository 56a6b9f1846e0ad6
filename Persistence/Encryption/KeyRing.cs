using System.Security.Cryptography;

namespace Monitoring.Persistence.Encryption;

/// <summary>
/// The keys of one deployment, kept outside the database. Field keys are numbered; new values take the highest, old
/// ones stay readable. The digest key never changes, or equal values would stop being equal.
/// </summary>
public sealed class KeyRing
{
    public const int KeyLength = 32;

    private readonly IReadOnlyDictionary<uint, byte[]> fieldKeys;

    internal KeyRing(IReadOnlyDictionary<uint, byte[]> fieldKeys, byte[] digestKey)
    {
        this.fieldKeys = fieldKeys;
        DigestKey = digestKey;
        CurrentId = fieldKeys.Keys.Max();
    }

    internal uint CurrentId { get; }

    internal byte[] DigestKey { get; }

    /// <summary>Keys that nobody keeps: for designing the model and for tests.</summary>
    public static KeyRing Throwaway() =>
        new(new Dictionary<uint, byte[]> { [1] = RandomNumberGenerator.GetBytes(KeyLength) }, RandomNumberGenerator.GetBytes(KeyLength));

    internal byte[] FieldKey(uint id) =>
        fieldKeys.TryGetValue(id, out var key) ? key : throw new CryptographicException($"Field key {id} is not in the key ring.");
}
