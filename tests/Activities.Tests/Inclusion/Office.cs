using System.Globalization;
using System.Text.Json;
using Monitoring.Activities.Tasks;
using Monitoring.Domain.Calendars;
using Monitoring.Domain.Cases;
using Monitoring.Domain.Register;
using Monitoring.Domain.Shared;
using Monitoring.Workflows.Activities;
using Monitoring.Workflows.Definitions;
using Monitoring.Workflows.Running;

namespace Monitoring.Activities.Tests.Inclusion;

/// <summary>A whole office in memory: one case on the shipped definition, a clock set by hand, people of every level.</summary>
internal sealed class Office
{
    private static readonly ActivityCatalog Catalog = ActivityRegistration.CreateCatalog();
    private static readonly WorkflowDefinition Definition = ReadDefinition();
    private static readonly WorkingCalendar Calendar = ReadCalendar();
    private readonly Dictionary<string, UserId> people = new(StringComparer.Ordinal);
    private readonly List<Step> steps = [];
    private readonly List<ClockPause> pauses = [];

    private Office(CaseHousehold household, DateTimeOffset now)
    {
        Now = now;
        Case = new CaseFile
        {
            Id = CaseId.New(),
            Number = "纳入-2026-00001",
            Procedure = "inclusion",
            HouseholdId = household.Id,
            LeadId = null,
            Channel = FormChannel.SelfDeclaration,
            VillageId = OrganisationId.New(),
            TownId = OrganisationId.New(),
            DistrictId = OrganisationId.New(),
            PolicyVersion = 1,
            Threshold = 15354,
            ThresholdYear = 2021,
            ThresholdProvisional = true,
            OpenedAt = now,
            Household = household,
            Terms = new CaseTerms
            {
                Calendar = Calendar,
                StepTerms = new Dictionary<string, int>(StringComparer.Ordinal) { ["visit"] = 2, ["appraisal"] = 3 },
                NoticeWorkingDays = 5,
                CountPublishDay = false,
                Threshold = 15354,
                AppealWorkingDays = 10,
            },
        };
        Instance = new WorkflowInstance { Id = Case.Id.Value, DefinitionId = "inclusion", DefinitionVersion = 1, SubjectId = Case.Id.Value, CreatedAt = now };
        Keep(InstanceRun.Start(Definition, Catalog, Instance, Case, Cause(by: null)));
    }

    public CaseFile Case { get; }

    public WorkflowInstance Instance { get; }

    public DateTimeOffset Now { get; private set; }

    public IEnumerable<string> Waiting => steps.Where(s => s.IsOpen && s.WaitReason != "join.waiting").Select(s => s.ActivityId).Order(StringComparer.Ordinal);

    public Step Open(string step) => steps.Single(s => s.IsOpen && s.ActivityId == step);

    public static Office Opens(string now = "2026-02-11T09:00:00+08:00", Func<CaseHousehold, CaseHousehold>? with = null) =>
        new((with ?? (h => h))(Household()), DateTimeOffset.Parse(now, CultureInfo.InvariantCulture));

    public Result Complete(string step, string outcome, object? form = null, string? by = null)
    {
        var activity = (TaskActivity)Catalog.Get(Open(step).ActivityType, 1);
        var scope = new TaskScope(By(by ?? activity.Role, activity.Level)) { ExampleFile = Guid.CreateVersion7(), NameOf = _ => "示例区" };
        var way = activity.OutcomesFor(Case).SingleOrDefault(o => o.Name == outcome);
        way.ShouldNotBeNull($"{step} offers no {outcome}");
        var content = JsonSerializer.SerializeToElement(form ?? way.Example(Case, scope), FactJson.Options);
        var result = way.Accept(Case, content, scope);
        if (result.IsDone)
        {
            LookAgain(scope.By);
        }

        return result;
    }

    /// <summary>Completes the step by its own example, which must be valid for this very task.</summary>
    public Office Does(string step, string outcome, object? form = null, string? by = null)
    {
        var result = Complete(step, outcome, form, by);
        result.Refusals.ShouldBeEmpty();
        return this;
    }

    public Office At(string now)
    {
        Now = DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);
        return this;
    }

    /// <summary>The timer looks at what is due.</summary>
    public Office TimerRuns()
    {
        if (steps.Exists(s => s.IsOpen && s.DueAt <= Now))
        {
            LookAgain(by: null);
        }

        return this;
    }

    public Office LooksAgain()
    {
        LookAgain(by: null);
        return this;
    }

    public Office GoesBack(string to, string from)
    {
        var by = By("townOfficer", CaseLevel.Town);
        Case.GoBackTo(to, "材料不全", from, by.Act).Refusals.ShouldBeEmpty();
        var run = Run(by);
        run.Return(to);
        Keep(run);
        return this;
    }

    /// <summary>What the desk does with an objection typed after the gate.</summary>
    public Office TypedLate()
    {
        var by = By("monitorContact", CaseLevel.Village);
        Case.GoBackToNotice(by.Act);
        var run = Run(by);
        run.Return("notice");
        Keep(run);
        return this;
    }

    public Office Freezes()
    {
        var run = Run(by: null);
        run.Freeze("换届");
        Keep(run);
        return this;
    }

    public Office Resumes()
    {
        var run = Run(by: null);
        run.Resume();
        Keep(run);
        return this;
    }

    public Result<Objection> Objects(string receivedOn) =>
        Case.Object(DateOnly.Parse(receivedOn, CultureInfo.InvariantCulture), ObjectionChannel.Paper, "情况不符", objector: null, By("monitorContact", CaseLevel.Village));

    public RecordedBy By(string person, CaseLevel level) => new()
    {
        User = people.TryGetValue(person, out var id) ? id : people[person] = UserId.New(),
        Name = person,
        Level = level,
        Act = ActId.New(),
        At = Now,
        Today = ChinaTime.DayOf(Now),
    };

    public Office UpToNotice() =>
        Does("pledge", "Signed").Does("visit", "Done").Does("comparison", "Compared").Does("appraisal", "Passed").Does("post-notice", "Posted");

    private void LookAgain(RecordedBy? by)
    {
        var run = Run(by);
        run.LookAgain();
        Keep(run);
    }

    private InstanceRun Run(RecordedBy? by) => new(Definition, Catalog, Instance, steps.Where(s => s.IsOpen), pauses, Case, Cause(by));

    private RunCause Cause(RecordedBy? by) => new((by?.Act ?? ActId.New()).Value, by?.User.Value, new BusinessMoment(Now, ChinaTime.DayOf(Now)));

    private void Keep(InstanceRun run)
    {
        steps.AddRange(run.Entered);
        pauses.AddRange(run.NewPauses);
    }

    private static CaseHousehold Household()
    {
        var head = new CaseMember { Id = PersonId.New(), Name = "测试户主", IdNo = "44130219600615000X", Relation = "户主", IsAdult = true, DisabilityCertificate = null };
        return new CaseHousehold
        {
            Id = HouseholdId.New(),
            HeadName = head.Name,
            HeadIdNo = head.IdNo,
            VillageName = "示例村",
            TownName = "示例镇",
            GroupName = "一组",
            Phone = "13800000000",
            Size = 3,
            LabourCount = 1,
            SafetyNet = null,
            BarredThrough = null,
            PerCapitaIncome = 9800,
            IncomeYear = 2025,
            Members = [head],
        };
    }

    private static WorkflowDefinition ReadDefinition()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "workflow-definitions", "inclusion", "inclusion.v1.json");
        var reading = new DefinitionReader(Catalog, ActivityRegistration.Laws).Read(file, File.ReadAllText(file));
        return reading.Definition ?? throw new InvalidOperationException(string.Join('\n', reading.Faults));
    }

    private static WorkingCalendar ReadCalendar() => new(1, File.ReadLines(Path.Combine(AppContext.BaseDirectory, "holidays.csv"))
        .Skip(1).Where(l => l.Length > 0).Select(l => l.Split(','))
        .Select(c => new CalendarDay(DateOnly.Parse(c[0], CultureInfo.InvariantCulture), c[1] switch { "off" => DayKind.Off, "work" => DayKind.Work, _ => DayKind.ProvisionalOff }, c[2])));
}
