namespace Monitoring.Domain.Shared;

/// <summary>A typed id: a version 7 UUID that cannot be taken for another kind's.</summary>
public interface ITypedId<TSelf>
    where TSelf : struct, ITypedId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}

public readonly record struct HouseholdId(Guid Value) : ITypedId<HouseholdId>
{
    public static HouseholdId New() => new(Guid.CreateVersion7());
    public static HouseholdId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

public readonly record struct PersonId(Guid Value) : ITypedId<PersonId>
{
    public static PersonId New() => new(Guid.CreateVersion7());
    public static PersonId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

public readonly record struct LeadId(Guid Value) : ITypedId<LeadId>
{
    public static LeadId New() => new(Guid.CreateVersion7());
    public static LeadId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

public readonly record struct CaseId(Guid Value) : ITypedId<CaseId>
{
    public static CaseId New() => new(Guid.CreateVersion7());
    public static CaseId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

public readonly record struct UserId(Guid Value) : ITypedId<UserId>
{
    public static UserId New() => new(Guid.CreateVersion7());
    public static UserId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

public readonly record struct OrganisationId(Guid Value) : ITypedId<OrganisationId>
{
    public static OrganisationId New() => new(Guid.CreateVersion7());
    public static OrganisationId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

public readonly record struct ActId(Guid Value) : ITypedId<ActId>
{
    public static ActId New() => new(Guid.CreateVersion7());
    public static ActId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

public readonly record struct FileId(Guid Value) : ITypedId<FileId>
{
    public static FileId New() => new(Guid.CreateVersion7());
    public static FileId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}
