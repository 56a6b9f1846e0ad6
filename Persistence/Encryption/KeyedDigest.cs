using System.Security.Cryptography;
using System.Text;

namespace Monitoring.Persistence.Encryption;

/// <summary>HMAC-SHA256 under the ring's digest key: equal values are found without being read, and rows cannot be forged.</summary>
public sealed class KeyedDigest(KeyRing ring)
{
    /// <param name="normalisedText">The caller normalises (case, width, blanks), or equal values would differ.</param>
    public byte[] Digest(string purpose, string normalisedText) =>
        HMACSHA256.HashData(ring.DigestKey, Encoding.UTF8.GetBytes(purpose + "\n" + normalisedText));
}
