-- Owner: platform. Plans, laws and what meetings decide are searched as everything else is: each table keeps
-- beside what it says how that is compared, and its own policies say who finds it.
alter table plans.plan add column folded text not null generated always as (platform.fold(title)) stored;
alter table plans.revision add column folded text not null generated always as (
  platform.fold(body)) stored;

-- What a law is called, and all that its provisions are called.
alter table laws.version add column folded text not null generated always as (platform.fold(
  coalesce(document #>> '{names,ja}', '') || ' ' || coalesce(document #>> '{names,en}', '') || ' '
  || coalesce(document #>> '{short,ja}', '') || ' ' || coalesce(document #>> '{short,en}', '') || ' '
  || coalesce(document #>> '{number,ja}', '') || ' ' || coalesce(document #>> '{number,en}', ''))) stored;
alter table laws.version add column provisions_folded text not null generated always as (platform.fold(
  jsonb_path_query_array(document, '$.provisions[*].names.*')::text)) stored;
alter table laws.obligation add column folded text not null generated always as (platform.fold(
  coalesce(document #>> '{names,ja}', '') || ' ' || coalesce(document #>> '{names,en}', ''))) stored;

alter table council.body add column folded text not null generated always as (
  platform.fold(name_ja || ' ' || name_en)) stored;
alter table council.meeting add column folded text not null generated always as (platform.fold(
  title || ' 第' || coalesce(number::text, '') || '回 No. ' || coalesce(number::text, '') || ' ' || place))
  stored;
alter table council.item add column folded text not null generated always as (
  platform.fold(title || ' ' || words)) stored;
alter table council.outcome add column folded text not null generated always as (
  platform.fold(words)) stored;
alter table council.proposal add column folded text not null generated always as (
  platform.fold(text)) stored;
