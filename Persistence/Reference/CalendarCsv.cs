using Monitoring.Domain.Calendars;

namespace Monitoring.Persistence.Reference;

/// <summary>Reads a stored table. It was checked when it was entered: a fault in it now is a bug, not a refusal.</summary>
public static class CalendarCsv
{
    public static WorkingCalendar Read(int version, string csv) => CalendarTable.Read(version, csv).Value;
}
