-- With the rights of the owner, names are looked up in what the owner made: never in a temporary table of the caller,
-- which stands first where the path does not name it.
alter function journal_destroy(integer, uuid) set search_path = pg_catalog, public, pg_temp;
