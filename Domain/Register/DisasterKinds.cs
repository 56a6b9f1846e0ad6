namespace Monitoring.Domain.Register;

public static class DisasterKinds
{
    /// <summary>The sub-item's number in the national sheet's column; a hint for reading its exports, not our code.</summary>
    public static string NationalCode(DisasterKind kind) => kind switch
    {
        DisasterKind.Flood => "0201",
        DisasterKind.Geological => "0202",
        DisasterKind.Drought => "0203",
        DisasterKind.Biological => "0204",
        DisasterKind.Meteorological => "0205",
        DisasterKind.Earthquake => "0206",
        DisasterKind.Other => "0299",
    };
}
