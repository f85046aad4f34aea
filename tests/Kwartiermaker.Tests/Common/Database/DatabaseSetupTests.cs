using Kwartiermaker.Common.Database;
using Npgsql;

namespace Kwartiermaker.Tests.Common.Database;

public sealed class DatabaseSetupTests
{
    /// <summary>Nothing goes to another machine in the clear, unless somebody says so.</summary>
    [Theory]
    [InlineData("Host=db.example", SslMode.VerifyFull)]
    [InlineData("Host=db.example;SSL Mode=Prefer", SslMode.VerifyFull)]
    [InlineData("Host=localhost,db.example:5433", SslMode.VerifyFull)]
    [InlineData("Host=db.example;SSL Mode=VerifyCA", SslMode.VerifyCA)]
    [InlineData("Host=db.example;SSL Mode=Disable", SslMode.Disable)]
    [InlineData("Host=localhost", SslMode.Prefer)]
    [InlineData("Host=127.0.0.1:5433", SslMode.Prefer)]
    [InlineData("Host=/run/postgresql", SslMode.Prefer)]
    public void Line_ToAnotherMachine_IsEncryptedAndToTheServerThatWasNamed(string connection, SslMode expected) =>
        Assert.Equal(expected, new NpgsqlConnectionStringBuilder(DatabaseSetup.Postgres(connection)).SslMode);
}
