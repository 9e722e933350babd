-- Counted each time that the figures of the service are read.
create index destruction_item_failed on destruction_item (run_id) where reason = 'FAILED';
