-- Owner: plans. What the program samples by itself it samples once a day, however often it tries.
create unique index sample_daily on plans.sample (indicator_id, taken_on)
  where computed and taken_by = '00000000-0000-4000-8000-000000000000'::uuid;
