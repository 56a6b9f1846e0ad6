using Monitoring.Domain.Calendars;

namespace Monitoring.Domain.Tests.Calendars;

public sealed class YearTableTests
{
    private const string Current = "date,kind,name\n2026-01-01,off,元旦\n2026-10-01,off,国庆节\n2027-01-01,provisional_off,元旦\n2027-05-01,provisional_off,劳动节\n2027-10-01,provisional_off,国庆节\n";

    private const string Notice = """
        2026-12-31至2027-01-02,放假,元旦
        2027-01-03，上班，元旦调休
        2027-05-01至2027-05-05,放假,劳动节
        2027-10-01至2027-10-07,放假,国庆节
        """;

    [Fact(DisplayName = "录入一年的放假安排：当年暂定的日子全部换成通知的日子，其他年份不变，可以动到上一年12月")]
    public void Enter_ReplacesTheYear()
    {
        var entered = YearTable.Enter(Current, 2027, Notice);

        var calendar = CalendarTable.Read(2, entered.Value).Value;
        calendar.IsProvisional(new DateOnly(2027, 5, 6)).ShouldBeFalse();
        calendar.IsWorkingDay(new DateOnly(2026, 12, 31)).ShouldBeFalse();
        calendar.IsWorkingDay(new DateOnly(2027, 1, 3)).ShouldBeTrue("周日调休上班");
        calendar.IsWorkingDay(new DateOnly(2027, 5, 5)).ShouldBeFalse();
        calendar.IsWorkingDay(new DateOnly(2026, 10, 1)).ShouldBeFalse();
        YearTable.DaysOf(entered.Value, 2027).Count.ShouldBe(3 + 1 + 5 + 7);
    }

    [Fact(DisplayName = "以后再更正上一年，不会丢掉下一年通知占用的12月31日")]
    public void Enter_TheYearBefore_KeepsTheNextNoticesDecember()
    {
        var both = YearTable.Enter(Current, 2027, Notice).Value;

        var corrected = YearTable.Enter(both, 2026, "2026-01-01,放假,元旦\n2026-05-01,放假,劳动节\n2026-10-01至2026-10-08,放假,国庆节");

        CalendarTable.Read(3, corrected.Value).Value.IsWorkingDay(new DateOnly(2026, 12, 31)).ShouldBeFalse();
    }

    [Theory(DisplayName = "录入有错：逐行说明，改正之前不接受")]
    [InlineData("2027-01-01,休息,元旦", "calendar.unreadable-entry")]
    [InlineData("2027-02-30,放假,春节", "calendar.unreadable-entry")]
    [InlineData("2027-02-12至2027-02-05,放假,春节", "calendar.unreadable-entry")]
    [InlineData("2027-02-05至2027-02-12,放假,", "calendar.unreadable-entry")]
    [InlineData("2028-01-01,放假,元旦", "calendar.outside-year")]
    [InlineData("2026-11-30,放假,元旦", "calendar.outside-year")]
    [InlineData("2027-05-03,上班,劳动节调休", "calendar.day-twice")]
    [InlineData("2027-06-01,上班,调休", "calendar.work-on-workday")]
    public void Enter_Faulty_IsRefused(string line, string code)
    {
        YearTable.Enter(Current, 2027, Notice + "\n" + line).Refusals.Select(refusal => refusal.Code).ShouldContain(code);
    }

    [Fact(DisplayName = "漏了元旦、劳动节、国庆节之一：拒绝并说明是哪一天")]
    public void Enter_WithoutAFixedHoliday_IsRefused()
    {
        var refusals = YearTable.Enter(Current, 2027, "2027-01-01,放假,元旦\n2027-10-01,放假,国庆节").Refusals;

        refusals.ShouldHaveSingleItem().Detail.ShouldContain("2027-05-01");
    }
}
