-- Owner: intake. What a source says that a CVSS vector comes to, to be shown beside what it does.
alter table intake.signal
  add column claimed_score double precision,
  add column claimed_severity text check (length(claimed_severity) <= 100);
