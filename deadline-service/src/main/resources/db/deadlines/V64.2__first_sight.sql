-- seen_at: all that was known of the case at this moment was known when its clocks were first looked at. A last day that
-- followed from it and lay behind then is history; one that follows from later news is said to have passed. Empty where a
-- release of before kept the row: then what was journalled last stands for it.
alter table determined add column seen_at timestamptz;
