using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Monitoring.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class TwoPersonReference : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "released_at",
                schema: "reference",
                table: "policies",
                type: "timestamp with time zone",
                nullable: true,
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone");

            migrationBuilder.AddColumn<string>(
                name: "basis",
                schema: "reference",
                table: "policies",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "entered_at",
                schema: "reference",
                table: "policies",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<Guid>(
                name: "entered_by",
                schema: "reference",
                table: "policies",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "id",
                schema: "reference",
                table: "policies",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<Guid>(
                name: "released_by",
                schema: "reference",
                table: "policies",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<uint>(
                name: "xmin",
                schema: "reference",
                table: "policies",
                type: "xid",
                rowVersion: true,
                nullable: false,
                defaultValue: 0u);

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "released_at",
                schema: "reference",
                table: "calendars",
                type: "timestamp with time zone",
                nullable: true,
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone");

            migrationBuilder.AddColumn<string>(
                name: "basis",
                schema: "reference",
                table: "calendars",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "entered_at",
                schema: "reference",
                table: "calendars",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<Guid>(
                name: "entered_by",
                schema: "reference",
                table: "calendars",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "id",
                schema: "reference",
                table: "calendars",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<Guid>(
                name: "released_by",
                schema: "reference",
                table: "calendars",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<uint>(
                name: "xmin",
                schema: "reference",
                table: "calendars",
                type: "xid",
                rowVersion: true,
                nullable: false,
                defaultValue: 0u);

            migrationBuilder.AddColumn<int>(
                name: "year",
                schema: "reference",
                table: "calendars",
                type: "integer",
                nullable: true);

            foreach (var table in new[] { "policies", "calendars" })
            {
                migrationBuilder.Sql($"update reference.{table} set id = gen_random_uuid(), entered_at = released_at, basis = '随系统提供'");
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "basis",
                schema: "reference",
                table: "policies");

            migrationBuilder.DropColumn(
                name: "entered_at",
                schema: "reference",
                table: "policies");

            migrationBuilder.DropColumn(
                name: "entered_by",
                schema: "reference",
                table: "policies");

            migrationBuilder.DropColumn(
                name: "id",
                schema: "reference",
                table: "policies");

            migrationBuilder.DropColumn(
                name: "released_by",
                schema: "reference",
                table: "policies");

            migrationBuilder.DropColumn(
                name: "xmin",
                schema: "reference",
                table: "policies");

            migrationBuilder.DropColumn(
                name: "basis",
                schema: "reference",
                table: "calendars");

            migrationBuilder.DropColumn(
                name: "entered_at",
                schema: "reference",
                table: "calendars");

            migrationBuilder.DropColumn(
                name: "entered_by",
                schema: "reference",
                table: "calendars");

            migrationBuilder.DropColumn(
                name: "id",
                schema: "reference",
                table: "calendars");

            migrationBuilder.DropColumn(
                name: "released_by",
                schema: "reference",
                table: "calendars");

            migrationBuilder.DropColumn(
                name: "xmin",
                schema: "reference",
                table: "calendars");

            migrationBuilder.DropColumn(
                name: "year",
                schema: "reference",
                table: "calendars");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "released_at",
                schema: "reference",
                table: "policies",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)),
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true);

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "released_at",
                schema: "reference",
                table: "calendars",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)),
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true);
        }
    }
}
