-- Owner: exposure. A supplier may mark a document (TLP 2.0). What some must not see is shown to the
-- headquarters alone; without a label, and up to GREEN, it is shown to everyone in the house.
alter table exposure.assertion
  add column label text
    check (label in ('TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR'));
drop policy known on exposure.assertion;
create policy known on exposure.assertion for select using (
  (select platform.sees_all())
  or ((select platform.actor()) is not null and coalesce(label, 'TLP:CLEAR') in ('TLP:GREEN', 'TLP:CLEAR')));
