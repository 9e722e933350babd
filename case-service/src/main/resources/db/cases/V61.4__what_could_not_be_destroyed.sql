-- Counted twice a minute, for those who watch.
create index destruction_item_failed on destruction_item (run_id) where reason = 'FAILED';
