using System.Security.Cryptography;

namespace Monitoring.Host.Demo;

/// <summary>One password for all demonstration accounts, made anew at each start.</summary>
public sealed class DemoPassword
{
    public string Text { get; } = $"Zk{RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 10)}#7";
}
