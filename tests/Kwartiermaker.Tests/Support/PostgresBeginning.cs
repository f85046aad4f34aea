namespace Kwartiermaker.Tests.Support;

/// <summary>
/// Brings a PostgreSQL database back to what it was when it was filled. Only tables that changed are written again, and the
/// connections to it stay open and warm. It knows rows only: a test that changes a table itself takes a database of its own.
/// </summary>
internal static class PostgresBeginning
{
    /// <summary>
    /// Remembers the rows of every table, with what tells that a table changed: how many rows it has, and the last
    /// transaction that wrote one of them.
    /// </summary>
    public const string Remember = """
        CREATE SCHEMA beginning;
        CREATE TABLE beginning.tables(name text PRIMARY KEY, columns text, rows bigint, last bigint);
        CREATE TABLE beginning.sequences AS SELECT sequencename AS name, coalesce(last_value, start_value) AS value, last_value IS NOT NULL AS called
            FROM pg_sequences WHERE schemaname = 'public';

        CREATE FUNCTION beginning.state(name text, OUT rows bigint, OUT last bigint) LANGUAGE plpgsql AS $$
        BEGIN
            EXECUTE format('SELECT count(*), coalesce(max(xmin::text::bigint), 0) FROM public.%I', name) INTO rows, last;
        END $$;

        DO $$
        DECLARE t text;
        BEGIN
            FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
                EXECUTE format('CREATE TABLE beginning.%I AS TABLE public.%I', 'of_' || t, t);
                INSERT INTO beginning.tables SELECT t, (SELECT string_agg(quote_ident(attname), ',') FROM pg_attribute
                    WHERE attrelid = format('public.%I', t)::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''), s.rows, s.last
                    FROM beginning.state(t) s;
            END LOOP;
        END $$;

        CREATE FUNCTION beginning.again() RETURNS void LANGUAGE plpgsql AS $$
        DECLARE t record;
        BEGIN
            -- No trigger refuses it, and no foreign key asks for an order.
            SET LOCAL session_replication_role = replica;
            SET LOCAL lock_timeout = '20s';
            FOR t IN SELECT b.* FROM beginning.tables b, beginning.state(b.name) s WHERE (s.rows, s.last) IS DISTINCT FROM (b.rows, b.last) LOOP
                EXECUTE format('DELETE FROM public.%I', t.name);
                EXECUTE format('INSERT INTO public.%I(%s) OVERRIDING SYSTEM VALUE SELECT %2$s FROM beginning.%I', t.name, t.columns, 'of_' || t.name);
                UPDATE beginning.tables b SET last = s.last FROM beginning.state(t.name) s WHERE b.name = t.name;
            END LOOP;
            PERFORM setval(format('public.%I', name)::regclass, value, called) FROM beginning.sequences;
        END $$;
        """;

    public const string Again = "SELECT beginning.again()";
}
