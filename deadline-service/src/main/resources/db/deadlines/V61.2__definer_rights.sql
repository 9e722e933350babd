-- As for journal_destroy: no temporary table of the caller stands for one of the owner.
alter function case_forget(integer, uuid) set search_path = pg_catalog, public, pg_temp;
