namespace Monitoring.Persistence.Register;

/// <summary>Purposes of the register's keyed digests.</summary>
public static class RegisterDigests
{
    public const string IdNumber = "member.id-no";
    public const string IdTail = "member.id-tail";
}
