-- Of what was back-dated some were noted, up to fifty of a partition and source. All of them are read from the facts now,
-- between the numbers to which each reconciliation came: what was noted says nothing that these do not.
delete from reconciliation_discrepancy where kind = 'BACK_DATED';
alter table reconciliation_discrepancy add check (kind <> 'BACK_DATED');
