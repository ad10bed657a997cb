-- Owner: platform. What is searched is kept beside it as it is compared, so that both widths, both kanas,
-- capitals and small letters are one. A generated column is always true: nothing has to rebuild it.

-- Text as it is compared: one form of every character (NFKC), small letters, hiragana; without hyphens, long
-- vowel marks and middle dots, which are written or left out (サーバ, サーバー), and without the selectors of a
-- variant of a character (葛󠄀).
create function platform.fold(said text) returns text
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp
  as $$
    select case
      -- Plain ASCII, as most names are, needs none of the rest.
      when octet_length(said) = char_length(said) then replace(lower(said), '-', '')
      else translate(
        lower(normalize(regexp_replace(said, '[\uFE00-\uFE0F\U000E0100-\U000E01EF]', '', 'g'), nfkc)),
        'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヵヶヽヾ-‐‑‒–—―−ー・',
        'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゕゖゝゞ')
    end
  $$;
revoke execute on function platform.fold(text) from public;
grant execute on function platform.fold(text) to noroshi_app;

alter table organizations.organization add column folded text not null generated always as (
  platform.fold(code || ' ' || name_ja || ' ' || name_en || ' ' || coalesce(corporate_number, ''))) stored;
alter table access.person add column folded text not null generated always as (
  platform.fold(name || ' ' || login)) stored;
alter table labels.community add column folded text not null generated always as (
  platform.fold(name_ja || ' ' || name_en)) stored;
alter table inventory.system add column folded text not null generated always as (
  platform.fold(name || ' ' || purpose)) stored;
alter table inventory.package add column folded text collate "C" not null generated always as (
  platform.fold(name)) stored;
alter table intake.source add column folded text not null generated always as (platform.fold(id)) stored;
alter table intake.vulnerability add column folded text not null generated always as (
  platform.fold(id || ' ' || title)) stored;
alter table intake.alias add column folded text not null generated always as (platform.fold(alias)) stored;
-- A record is wide, and what is searched of it is not: the index alone is read.
alter table intake.record add column folded text not null generated always as (
  left(platform.fold(title), 300)) stored;
create index record_folded on intake.record (source_id, id) include (folded);
alter table directives.wording add column folded text not null generated always as (
  platform.fold(title || ' ' || body)) stored;
