-- Who turned out to be whom, from the person who stands for all of them.
create index person_by_survivor on person (merged_into) where merged_into is not null;
