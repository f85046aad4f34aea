using System.Reflection;

namespace Kwartiermaker.Common.Database;

/// <summary>What a module adds to the one database model: its mappings, all under its own table prefix.</summary>
public sealed record ModuleTables(string Prefix, Assembly Assembly);
