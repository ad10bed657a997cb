-- Owner: profiles. What the headquarters made its own of the duties and forms of a profile, under the
-- same two persons as a decision table.
alter table profiles.amendment
  drop constraint amendment_kind_check,
  add constraint amendment_kind_check check (kind in ('table', 'default', 'duties')),
  drop constraint amendment_check4,
  add constraint amendment_check4 check ((kind = 'default') = (document is null));
