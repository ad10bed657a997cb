-- What is due when, reckoned by PostgreSQL alone, a set at a time: $1 is a JSON array of cases as
-- src/features/profiles/conformance.ts generates them. Nothing of the program is used. The holidays
-- are those that were published, day by day (facts; @holiday-jp/holiday_jp 2.5.1), and for each
-- older version of the law what a later one changed in them, undone by hand.
with made as (
  -- A chain counts from the instant at which the report before it is due.
  select *, start::timestamptz
            + make_interval(hours => case when unit = 'chained' then hours else 0 end) as at
  from json_to_recordset($1::json) as c (
    id int, start text, zone text, unit text, count int, hours int, holds boolean, counting text,
    closed text, calendar date, given date)
),
published (day) as (
  select unnest(array[
    '2016-01-01', '2016-01-11', '2016-02-11', '2016-03-20', '2016-03-21', '2016-04-29', '2016-05-03', '2016-05-04', '2016-05-05', '2016-07-18', '2016-08-11', '2016-09-19', '2016-09-22', '2016-10-10', '2016-11-03', '2016-11-23', '2016-12-23',
    '2017-01-01', '2017-01-02', '2017-01-09', '2017-02-11', '2017-03-20', '2017-04-29', '2017-05-03', '2017-05-04', '2017-05-05', '2017-07-17', '2017-08-11', '2017-09-18', '2017-09-23', '2017-10-09', '2017-11-03', '2017-11-23', '2017-12-23',
    '2018-01-01', '2018-01-08', '2018-02-11', '2018-02-12', '2018-03-21', '2018-04-29', '2018-04-30', '2018-05-03', '2018-05-04', '2018-05-05', '2018-07-16', '2018-08-11', '2018-09-17', '2018-09-23', '2018-09-24', '2018-10-08', '2018-11-03', '2018-11-23', '2018-12-23', '2018-12-24',
    '2019-01-01', '2019-01-14', '2019-02-11', '2019-03-21', '2019-04-29', '2019-04-30', '2019-05-01', '2019-05-02', '2019-05-03', '2019-05-04', '2019-05-05', '2019-05-06', '2019-07-15', '2019-08-11', '2019-08-12', '2019-09-16', '2019-09-23', '2019-10-14', '2019-10-22', '2019-11-03', '2019-11-04', '2019-11-23',
    '2020-01-01', '2020-01-13', '2020-02-11', '2020-02-23', '2020-02-24', '2020-03-20', '2020-04-29', '2020-05-03', '2020-05-04', '2020-05-05', '2020-05-06', '2020-07-23', '2020-07-24', '2020-08-10', '2020-09-21', '2020-09-22', '2020-11-03', '2020-11-23',
    '2021-01-01', '2021-01-11', '2021-02-11', '2021-02-23', '2021-03-20', '2021-04-29', '2021-05-03', '2021-05-04', '2021-05-05', '2021-07-22', '2021-07-23', '2021-08-08', '2021-08-09', '2021-09-20', '2021-09-23', '2021-11-03', '2021-11-23',
    '2022-01-01', '2022-01-10', '2022-02-11', '2022-02-23', '2022-03-21', '2022-04-29', '2022-05-03', '2022-05-04', '2022-05-05', '2022-07-18', '2022-08-11', '2022-09-19', '2022-09-23', '2022-10-10', '2022-11-03', '2022-11-23',
    '2023-01-01', '2023-01-02', '2023-01-09', '2023-02-11', '2023-02-23', '2023-03-21', '2023-04-29', '2023-05-03', '2023-05-04', '2023-05-05', '2023-07-17', '2023-08-11', '2023-09-18', '2023-09-23', '2023-10-09', '2023-11-03', '2023-11-23',
    '2024-01-01', '2024-01-08', '2024-02-11', '2024-02-12', '2024-02-23', '2024-03-20', '2024-04-29', '2024-05-03', '2024-05-04', '2024-05-05', '2024-05-06', '2024-07-15', '2024-08-11', '2024-08-12', '2024-09-16', '2024-09-22', '2024-09-23', '2024-10-14', '2024-11-03', '2024-11-04', '2024-11-23',
    '2025-01-01', '2025-01-13', '2025-02-11', '2025-02-23', '2025-02-24', '2025-03-20', '2025-04-29', '2025-05-03', '2025-05-04', '2025-05-05', '2025-05-06', '2025-07-21', '2025-08-11', '2025-09-15', '2025-09-23', '2025-10-13', '2025-11-03', '2025-11-23', '2025-11-24',
    '2026-01-01', '2026-01-12', '2026-02-11', '2026-02-23', '2026-03-20', '2026-04-29', '2026-05-03', '2026-05-04', '2026-05-05', '2026-05-06', '2026-07-20', '2026-08-11', '2026-09-21', '2026-09-22', '2026-09-23', '2026-10-12', '2026-11-03', '2026-11-23',
    '2027-01-01', '2027-01-11', '2027-02-11', '2027-02-23', '2027-03-21', '2027-03-22', '2027-04-29', '2027-05-03', '2027-05-04', '2027-05-05', '2027-07-19', '2027-08-11', '2027-09-20', '2027-09-23', '2027-10-11', '2027-11-03', '2027-11-23',
    '2028-01-01', '2028-01-10', '2028-02-11', '2028-02-23', '2028-03-20', '2028-04-29', '2028-05-03', '2028-05-04', '2028-05-05', '2028-07-17', '2028-08-11', '2028-09-18', '2028-09-22', '2028-10-09', '2028-11-03', '2028-11-23',
    '2029-01-01', '2029-01-08', '2029-02-11', '2029-02-12', '2029-02-23', '2029-03-20', '2029-04-29', '2029-04-30', '2029-05-03', '2029-05-04', '2029-05-05', '2029-07-16', '2029-08-11', '2029-09-17', '2029-09-23', '2029-09-24', '2029-10-08', '2029-11-03', '2029-11-23',
    '2030-01-01', '2030-01-14', '2030-02-11', '2030-02-23', '2030-03-20', '2030-04-29', '2030-05-03', '2030-05-04', '2030-05-05', '2030-05-06', '2030-07-15', '2030-08-11', '2030-08-12', '2030-09-16', '2030-09-23', '2030-10-14', '2030-11-03', '2030-11-04', '2030-11-23',
    '2031-01-01', '2031-01-13', '2031-02-11', '2031-02-23', '2031-02-24', '2031-03-21', '2031-04-29', '2031-05-03', '2031-05-04', '2031-05-05', '2031-05-06', '2031-07-21', '2031-08-11', '2031-09-15', '2031-09-23', '2031-10-13', '2031-11-03', '2031-11-23', '2031-11-24'
  ]::date[])
),
emperor (day) as (
  select make_date(y, 2, 23) from generate_series(2020, 2031) y
  union all
  select make_date(y, 2, 24) from generate_series(2020, 2031) y
  where extract(isodow from make_date(y, 2, 23)) = 7
),
emperor_before (day) as (
  select make_date(y, 12, 23) from generate_series(2019, 2031) y
  union all
  select make_date(y, 12, 24) from generate_series(2019, 2031) y
  where extract(isodow from make_date(y, 12, 23)) = 7
),
-- Law of which day took the first list away again, and gave the second.
undone (law, removed, restored) as (values
  ('2020-12-04'::date, '{2021-07-22,2021-07-23,2021-08-08,2021-08-09}'::date[],
   '{2021-07-19,2021-08-11,2021-10-11}'::date[]),
  ('2018-12-14', '{2019-04-30,2019-05-01,2019-05-02,2019-10-22}', '{}'),
  ('2018-06-20', '{2020-07-23,2020-07-24,2020-08-10}', '{2020-07-20,2020-08-11,2020-10-12}'),
  ('2017-12-13', (select array_agg(day) from emperor), (select array_agg(day) from emperor_before))
),
law (version) as (
  values ('2014-05-30'::date), ('2017-12-13'), ('2018-06-20'), ('2018-12-14'), ('2020-12-04')
),
holiday as (
  select version, day from law, published
  where not exists (select from undone u where u.law > law.version and day = any (u.removed))
  union
  select version, unnest(u.restored) from law join undone u on u.law > law.version
),
-- Every day with how many open days there are up to it, so that any open day is one look away.
counted_day as materialized (
  select version, day, is_open::int as is_open,
         sum(is_open::int) over (partition by version order by day) as place
  from (
    select l.version, d::date as day,
           extract(isodow from d) < 6
           and to_char(d, 'MM-DD') not in ('12-29', '12-30', '12-31', '01-01', '01-02', '01-03')
           and h.day is null as is_open
    from law l
    cross join generate_series('2016-01-01'::timestamp, '2031-12-20', '1 day') d
    left join holiday h on h.version = l.version and h.day = d::date
  ) every_day
),
open_day as materialized (select version, day, place from counted_day where is_open = 1),
begun as (
  select *, (at at time zone zone)::date as first,
         (at at time zone zone)::date + (counting = 'from-day-after')::int as counted
  from made
),
ended as (
  select b.*, case unit
    when 'days' then counted + count - 1
    when 'guideline-days' then counted + count - 1
    when 'conditional-days' then counted + count * (1 + holds::int) - 1
    when 'business-days' then o.day
    -- The day before the corresponding one, unless the month ends before it (Civil Code 143).
    when 'months' then case
      when extract(day from counted + make_interval(months => count)) = extract(day from counted)
      then (counted + make_interval(months => count) - interval '1 day')::date
      else (counted + make_interval(months => count))::date end
    when 'chained' then (first + make_interval(months => count))::date
    when 'months-same-date' then (first + make_interval(months => count))::date
    when 'quarter-end-months'
      then (date_trunc('quarter', first::timestamp) + make_interval(months => 3 + count) - interval '1 day')::date
    when 'given-day' then given
  end as last
  from begun b
  left join counted_day c on c.version = b.calendar and c.day = b.counted
  left join open_day o on o.version = b.calendar and o.place = c.place - c.is_open + b.count
),
moved as (
  select e.*, case when closed = 'stays' then last else o.day end as due_on
  from ended e
  left join counted_day c on c.version = e.calendar and c.day = e.last
  left join open_day o on o.version = e.calendar and o.place =
    case when closed = 'next-open-day' then c.place - c.is_open + 1 else c.place end
),
-- A midnight that comes twice: the first time counts, whichever PostgreSQL takes.
midnight as (
  select m.*, (due_on + 1)::timestamp as local, (due_on + 1)::timestamp at time zone zone as taken
  from moved m
)
select id, to_char(first, 'YYYY-MM-DD') as first, to_char(due_on, 'YYYY-MM-DD') as due_on,
       to_char((case
         when unit = 'hours' then at + make_interval(hours => count)
         when (taken - interval '1 hour') at time zone zone = local then taken - interval '1 hour 0.001 seconds'
         when (taken - interval '30 minutes') at time zone zone = local then taken - interval '30 minutes 0.001 seconds'
         else taken - interval '0.001 seconds'
       end) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as due
from midnight
order by id
