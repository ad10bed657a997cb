-- Owner: notices. What is told to some persons of a body alone: nobody else of it can tell that it was.
alter table notices.occasion
  add column persons uuid[] check (cardinality(persons) between 1 and 500);
drop policy seen on notices.occasion;
create policy seen on notices.occasion for select using (
  case when persons is null
    then (select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[])
    else (select platform.actor()) = any (persons) or (select access.is_door()) end);
