using Monitoring.Domain.Register.Identity;

namespace Monitoring.Domain.Tests.Register.Identity;

public sealed class PersonNameTests
{
    [Theory(DisplayName = "姓名规整：去空格、统一间隔号，生僻字保留 (5.3)")]
    [InlineData(" 张　三 ", "张三")]
    [InlineData("阿依古丽•买买提", "阿依古丽·买买提")]
    [InlineData("阿依古丽．买买提", "阿依古丽·买买提")]
    [InlineData("李𬱖", "李𬱖")]
    [InlineData("欧阳〇", "欧阳〇")]
    public void Parse_Valid_IsNormalised(string text, string normalised) => PersonName.Parse(text).Value.Text.ShouldBe(normalised);

    [Theory(DisplayName = "不合格的姓名说明错在哪里 (5.3)")]
    [InlineData("张", "person-name.length")]
    [InlineData("𬱖", "person-name.length")]
    [InlineData("张三1", "person-name.not-han")]
    [InlineData("Zhang三", "person-name.not-han")]
    [InlineData("张三（已故）", "person-name.not-han")]
    [InlineData("·张三", "person-name.dot")]
    [InlineData("张··三", "person-name.dot")]
    [InlineData("", "person-name.missing")]
    public void Parse_Invalid_IsRefused(string text, string code) => PersonName.Parse(text).Refusal.Code.ShouldBe(code);

    [Fact(DisplayName = "长度按字计：四字节生僻字算一个字 (5.3)")]
    public void Parse_RareCharacters_CountAsOne()
    {
        PersonName.Parse(string.Concat(Enumerable.Repeat("𬱖", 30))).IsDone.ShouldBeTrue();
        PersonName.Parse(string.Concat(Enumerable.Repeat("𬱖", 31))).Refusal.Code.ShouldBe("person-name.length");
    }

    [Theory(DisplayName = "网上公开时姓名遮盖中间，两字姓名只露姓 (6.1)")]
    [InlineData("张小明", "张*明")]
    [InlineData("张三", "张*")]
    [InlineData("欧阳小明", "欧**明")]
    [InlineData("李𬱖华", "李*华")]
    public void Masked_HidesTheMiddle(string name, string masked) => PersonName.Parse(name).Value.Masked.ShouldBe(masked);
}
