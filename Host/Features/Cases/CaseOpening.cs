using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Acts;
using Monitoring.Domain.Cases;
using Monitoring.Domain.Leads;
using Monitoring.Domain.Policies;
using Monitoring.Domain.Register;
using Monitoring.Domain.Shared;
using Monitoring.Host.Clock;
using Monitoring.Host.Messages;
using Monitoring.Host.People;
using Monitoring.Persistence;
using Monitoring.Persistence.Cases;
using Monitoring.Persistence.Engine;
using Monitoring.Persistence.Identity;
using Monitoring.Persistence.Reference;
using Monitoring.Persistence.Transitions;
using Monitoring.Workflows.Definitions;
using Npgsql;

namespace Monitoring.Host.Features.Cases;

/// <summary>立案: from a lead or by an official, under the policy and definition versions of the day.</summary>
public sealed class CaseOpening(
    TransitionRunner runner, MonitoringDbContext db, DefinitionCache definitions, ReferenceData reference, CaseFileLoader loader, BusinessClock clock, Viewer viewer, OutboxSignal outbox)
{
    public async Task<Result<CaseId>> OpenAsync(OpenCaseRequest request, CancellationToken cancelled)
    {
        if (request.Procedure != "inclusion")
        {
            return CaseApiRefusals.Procedure;
        }

        var villages = viewer.Villages;
        var wanted = HouseholdId.From(request.HouseholdId);
        var household = await db.Set<Household>().AsNoTracking().AsSplitQuery().Include(h => h.Members).Include(h => h.Incomes)
            .SingleOrDefaultAsync(h => h.Id == wanted && villages.Contains(h.VillageId), cancelled);
        if (household is null)
        {
            return LeadRefusals.HouseholdUnknown;
        }

        if (await db.Set<CaseFile>().AnyAsync(c => c.HouseholdId == wanted && c.Procedure == "inclusion" && c.ClosedAt == null, cancelled))
        {
            return CaseRefusals.AlreadyOpen;
        }

        var policy = reference.PolicyOn(clock.Today);
        if (policy.Scope == ScopeRule.FormerPoorOnly && !household.FormerPoor)
        {
            return CaseApiRefusals.OutOfScope;
        }

        var lead = await LeadAsync(request, wanted, cancelled);
        if (lead is { IsDone: false } refused)
        {
            return refused.Refusal;
        }

        var file = await NewFileAsync(household, lead?.Value, policy, cancelled);
        loader.Attach(file, household, await BansAsync(household, cancelled));
        return await StoreAsync(file, await definitions.LatestAsync(db, "inclusion", cancelled), request.LeadId is null ? null : lead?.Value.Id, cancelled);
    }

    private async Task<Result<Lead>?> LeadAsync(OpenCaseRequest request, HouseholdId household, CancellationToken cancelled)
    {
        if (request.LeadId is not { } id)
        {
            return null;
        }

        var key = LeadId.From(id);
        var lead = await db.Set<Lead>().AsNoTracking().SingleOrDefaultAsync(l => l.Id == key && l.HouseholdId == household, cancelled);
        return lead is null ? LeadRefusals.NotFound : lead.IsOpen ? lead : LeadRefusals.Closed;
    }

    private async Task<CaseFile> NewFileAsync(Household household, Lead? lead, PolicyVersion policy, CancellationToken cancelled)
    {
        var today = clock.Today;
        var town = reference.Organisations.TownOf(household.VillageId);
        var district = reference.Organisations.District.Id;
        var threshold = policy.ThresholdFor(today.Year);
        var officials = await db.Set<Post>().AsNoTracking()
            .Where(p => (p.Role == "villageOfficer" && p.OrganisationId == household.VillageId) || (p.Role == "townOfficer" && p.OrganisationId == town) || (p.Role == "districtOfficer" && p.OrganisationId == district))
            .Where(p => p.FromDay <= today && (p.ToDay == null || p.ToDay >= today)).OrderBy(p => p.Id).ToListAsync(cancelled);
        var sequence = await db.Database.SqlQuery<long>($"select nextval('cases.case_number') as \"Value\"").SingleAsync(cancelled);
        return new CaseFile
        {
            Id = CaseId.New(),
            Number = $"纳入-{today.Year}-{sequence:00000}",
            Procedure = "inclusion",
            HouseholdId = household.Id,
            LeadId = lead?.Id,
            Channel = FormChannels.Of(lead?.Channel ?? LeadChannel.Grassroots),
            VillageId = household.VillageId,
            TownId = town,
            DistrictId = district,
            PolicyVersion = policy.Number,
            Threshold = threshold.Amount,
            ThresholdYear = threshold.Year,
            ThresholdProvisional = threshold.Provisional || policy.IsProvisionalOn(today),
            OpenedAt = clock.GetUtcNow(),
            ResponsibleVillage = Responsible(officials, "villageOfficer"),
            ResponsibleTown = Responsible(officials, "townOfficer"),
            ResponsibleDistrict = Responsible(officials, "districtOfficer"),
        };
    }

    private async Task<Result<CaseId>> StoreAsync(CaseFile file, WorkflowDefinition definition, LeadId? lead, CancellationToken cancelled)
    {
        var actor = viewer.ActorFor(Right.OpenCase);
        var moment = clock.Moment;
        try
        {
            var result = await runner.RunAsync(
                new TransitionOrder
                {
                    Kind = ActKind.CaseOpened,
                    Actor = actor,
                    Moment = moment,
                    Targets = [],
                    Guard = new PostGuard(actor, moment.Today, _ => null),
                    Apply = scope =>
                    {
                        file.ActId = scope.Act.Id;
                        scope.Add(file);
                        scope.Start(definition, file.Id.Value, file, new ActSubject("case", file.Id.Value)
                        {
                            Household = file.HouseholdId,
                            Data = new Dictionary<string, string>(StringComparer.Ordinal) { ["states"] = file.State.Code(), ["definition"] = definition.Id },
                        });
                        if (lead is { } leadId)
                        {
                            var stored = scope.Db.Set<Lead>().Single(l => l.Id == leadId);
                            _ = stored.Convert(file.Id, scope.Act.Id);
                        }
                    },
                },
                cancelled);
            outbox.Raise();
            return result.Refusal is { } refusal ? refusal : file.Id;
        }
        catch (DbUpdateException thrown) when (thrown.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return CaseRefusals.AlreadyOpen;
        }
    }

    private async Task<List<FalseDeclaration>> BansAsync(Household household, CancellationToken cancelled)
    {
        var head = household.Members.Find(m => m.IsHead)?.IdDigest;
        return await db.Set<FalseDeclaration>().AsNoTracking().Where(f => f.HouseholdId == household.Id || (head != null && f.SignerIdDigest == head)).ToListAsync(cancelled);
    }

    private static UserId? Responsible(List<Post> officials, string role) =>
        officials.Find(p => p.Role == role) is { } post ? UserId.From(post.UserId) : null;
}
