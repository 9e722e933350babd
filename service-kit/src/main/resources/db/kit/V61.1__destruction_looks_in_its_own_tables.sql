-- The role of the service may make temporary tables. A name that stands in one of them must not lead a function astray
-- that has the rights of the owner: so they come last, and not first, as they do where nobody says.
alter function journal_destroy(integer, uuid) set search_path = pg_catalog, public, pg_temp;
