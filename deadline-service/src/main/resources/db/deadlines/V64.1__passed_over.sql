-- Cases that an amendment of the law does not reach keep the rule book that they were evaluated
-- under. For each partition: of which older book (stamp) the cases that are left say what the one
-- in use says, since it came to use. Where another book has come to use since, the row says nothing.
create table passed_over (
  part         integer     not null,
  stamp        text        not null,
  version      text        not null,
  activated_at timestamptz not null,
  primary key (part, stamp)
);

grant select, insert, update on passed_over to ${serviceRole};
