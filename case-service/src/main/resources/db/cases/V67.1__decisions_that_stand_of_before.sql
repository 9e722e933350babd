-- The days of the cases of before. It holds the rows that it changes; all others are read and written meanwhile.
select case_milestones(part) from journal_partition order by part;
