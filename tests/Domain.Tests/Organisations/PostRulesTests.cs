using Monitoring.Domain.Organisations;

namespace Monitoring.Domain.Tests.Organisations;

public sealed class PostRulesTests
{
    [Theory(DisplayName = "岗位：每种岗位只能设在相应级别的单位 (1.1)")]
    [InlineData(Role.VillageOfficer, OrganisationKind.Village, true)]
    [InlineData(Role.VillageOfficer, OrganisationKind.Town, false)]
    [InlineData(Role.TownLead, OrganisationKind.Town, true)]
    [InlineData(Role.TownLead, OrganisationKind.District, false)]
    [InlineData(Role.Committee, OrganisationKind.District, true)]
    [InlineData(Role.DeptOfficer, OrganisationKind.Department, true)]
    [InlineData(Role.DeptOfficer, OrganisationKind.District, false)]
    public void CheckGrant_PlaceOfThePost_MustFit(string role, OrganisationKind place, bool granted) =>
        PostRules.CheckGrant(role, place, []).IsDone.ShouldBe(granted);

    [Theory(DisplayName = "岗位：三种管理员互斥，也不兼任业务岗位 (6.2)")]
    [InlineData(Role.SysAdmin, Role.SecAdmin)]
    [InlineData(Role.SecAdmin, Role.AuditAdmin)]
    [InlineData(Role.AuditAdmin, Role.Inspector)]
    [InlineData(Role.DistrictOfficer, Role.SysAdmin)]
    public void CheckGrant_AdministratorBesideAnotherPost_IsRefused(string wanted, string held) =>
        PostRules.CheckGrant(wanted, OrganisationKind.District, [held]).Refusal.ShouldBe(PostRefusals.AdministratorsStandAlone);

    [Fact(DisplayName = "岗位：业务人员可以兼任几个业务岗位")]
    public void CheckGrant_TwoBusinessPosts_AreAllowed() =>
        PostRules.CheckGrant(Role.VillageSecretary, OrganisationKind.Village, [Role.VillageOfficer, Role.MonitorContact]).IsDone.ShouldBeTrue();

    [Fact(DisplayName = "岗位：不存在的岗位不能授予")]
    public void CheckGrant_UnknownRole_IsRefused() =>
        PostRules.CheckGrant("mayor", OrganisationKind.District, []).Refusal.ShouldBe(PostRefusals.RoleUnknown);
}
