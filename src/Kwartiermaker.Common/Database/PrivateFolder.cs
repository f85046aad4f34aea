namespace Kwartiermaker.Common.Database;

/// <summary>A folder for the database or what goes with it: nobody else on this machine may look into it.</summary>
public static class PrivateFolder
{
    /// <summary>Makes it when it is not there; one that is there keeps the rights that it was given.</summary>
    public static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
