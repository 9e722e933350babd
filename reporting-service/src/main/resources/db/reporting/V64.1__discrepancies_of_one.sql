-- All that one reconciliation found is read in pages.
create index reconciliation_discrepancy_of
    on reconciliation_discrepancy (reconciliation, part, number);
