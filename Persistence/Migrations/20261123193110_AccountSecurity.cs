using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Monitoring.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class AccountSecurity : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "password_changed_at",
                schema: "identity",
                table: "users",
                type: "timestamp with time zone",
                nullable: true);

            // Secrets kept in plain text are of no use any more; there were none before this version.
            migrationBuilder.DropColumn(name: "value", schema: "identity", table: "user_tokens");
            migrationBuilder.AddColumn<byte[]>(name: "value", schema: "identity", table: "user_tokens", type: "bytea", nullable: true);

            migrationBuilder.CreateTable(
                name: "used_passwords",
                schema: "identity",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_used_passwords", x => x.id);
                    table.ForeignKey(
                        name: "fk_used_passwords_user_user_id",
                        column: x => x.user_id,
                        principalSchema: "identity",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_used_passwords_user_id",
                schema: "identity",
                table: "used_passwords",
                column: "user_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "used_passwords",
                schema: "identity");

            migrationBuilder.DropColumn(
                name: "password_changed_at",
                schema: "identity",
                table: "users");

            migrationBuilder.DropColumn(name: "value", schema: "identity", table: "user_tokens");
            migrationBuilder.AddColumn<string>(name: "value", schema: "identity", table: "user_tokens", type: "text", nullable: true);
        }
    }
}
