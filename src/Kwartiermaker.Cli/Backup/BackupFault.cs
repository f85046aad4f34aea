namespace Kwartiermaker.Cli.Backup;

/// <summary>Why a backup cannot be made or put back, in a sentence for whoever asked. Nothing was changed.</summary>
internal sealed class BackupFault(string key, params object?[] args) : Exception
{
    public string Key => key;

    public object?[] Args => args;
}
