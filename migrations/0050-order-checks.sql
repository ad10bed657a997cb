-- Owner: intake. How often order keys were held to the comparison that is made without them.

-- By order of versions: pairs of a span that came in and a version beside its bounds, and how many differed.
create table intake.order_check (
  ordering  text not null primary key,
  pairs     bigint not null check (pairs >= 0),
  differing bigint not null check (differing between 0 and pairs)
);
alter table intake.order_check enable row level security, force row level security;
create policy known on intake.order_check for select using ((select platform.actor()) is not null);
create policy kept on intake.order_check for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
grant select, insert, update on intake.order_check to noroshi_app;
