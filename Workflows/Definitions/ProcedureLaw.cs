namespace Monitoring.Workflows.Definitions;

/// <summary>
/// What the law requires of a procedure, told to the engine by the domain: the passages without which no success end may
/// be reached.
/// </summary>
/// <param name="DefinitionId">The procedure, such as <c>inclusion</c>.</param>
/// <param name="Passages">Passage code and its name for people.</param>
public sealed record ProcedureLaw(string DefinitionId, IReadOnlyDictionary<string, string> Passages);
