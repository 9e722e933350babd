-- What the service looks for each second: the cases that it has still to tell anew. A file of its own: whoever makes an index
-- keeps writers from the table until the transaction ends, and that before this one reads all journals.
create index asylum_case_to_be_told_anew on asylum_case (part, case_id) where standing is null;
