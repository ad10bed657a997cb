import { sql } from 'kysely';

import type { ItemId, MeetingId } from '#features/council/meeting.ts';
import type { InstrumentId } from '#features/laws/instrument.ts';
import type { PlanId } from '#features/plans/plan.ts';
import type { Work } from '#platform/tools.ts';

import { holds, part, rank, type Row, type Sought } from './store.ts';

export type PlanRow = Row<{
  readonly id: PlanId;
  readonly title: string;
  readonly revision: number;
  readonly adopted: boolean;
  readonly body: string;
  readonly paragraphs: readonly number[];
}>;

/**
 * Plans by their title, and by the text that was adopted last or is the latest in sight; where both say it,
 * the adopted one is found.
 */
export async function selectPlans(work: Work, sought: Sought) {
  const [title, body] = [sql`p.folded`, sql`r.folded`];
  return part<PlanRow>(
    work,
    sought,
    sql`
      select distinct on (p.id) p.id::text as key, p.begun_at as at, r.number,
        ${rank(title, sought)} as rank
      from plans.plan p
      join plans.revision r on r.plan_id = p.id and r.number in (
        (select max(l.number) from plans.revision l where l.plan_id = p.id),
        (select max(a.number) from plans.adoption a where a.plan_id = p.id))
      where (${holds(title, sought)}) or (${holds(body, sought)})
      order by p.id, (${holds(body, sought)}) desc,
        exists (select from plans.adoption a where a.plan_id = r.plan_id and a.number = r.number) desc,
        r.number desc`,
    sql`
      select top.*, p.id, p.title, r.number as revision, r.body, r.paragraphs,
        exists (select from plans.adoption a where a.plan_id = p.id and a.number = r.number) as adopted
      from top join plans.plan p on p.id = top.key::uuid
      join plans.revision r on r.plan_id = p.id and r.number = top.number`,
  );
}

type Names = { readonly ja: string; readonly en: string };

export type LawRow = Row<{
  readonly id: InstrumentId;
  readonly short: Names;
  /** Of a provision its address and what it is called; of an obligation the provision it comes from. */
  readonly what: 'law' | 'provision' | 'obligation';
  readonly place: string;
  readonly names: Names;
}>;

/** Laws by their names and numbers, and what their provisions and obligations are called, as they are now. */
export async function selectLaws(work: Work, sought: Sought) {
  const [name, provision, obligation] = [sql`v.folded`, sql`found.folded`, sql`o.folded`];
  return part<LawRow>(
    work,
    sought,
    sql`
      with latest as materialized (
        select distinct on (v.instrument_id) v.instrument_id, v.document, v.folded,
          v.provisions_folded, v.taken_at
        from laws.version v order by v.instrument_id, v.number desc)
      select v.instrument_id || ' law' as key, v.taken_at as at, ${rank(name, sought)} as rank,
        v.instrument_id as id, 'law' as what, '' as place, v.document -> 'names' as names,
        v.document -> 'short' as short
      from latest v where ${holds(name, sought)}
      union all
      select v.instrument_id || ' ' || found.place, v.taken_at, ${rank(provision, sought)},
        v.instrument_id, 'provision', found.place, found.names, v.document -> 'short'
      from latest v cross join lateral (
        select p ->> 'at' as place, p -> 'names' as names, platform.fold(
          coalesce(p #>> '{names,ja}', '') || ' ' || coalesce(p #>> '{names,en}', '')) as folded
        from jsonb_array_elements(v.document -> 'provisions') p
        -- Provisions are taken apart only where all of them together say the words.
        where ${holds(sql`v.provisions_folded`, sought)}) found
      where ${holds(provision, sought)}
      union all
      select o.id::text, o.drafted_at, ${rank(obligation, sought)}, o.instrument_id, 'obligation',
        o.document ->> 'provision', o.document -> 'names', v.document -> 'short'
      from laws.obligation o join latest v on v.instrument_id = o.instrument_id
      where o.confirmed is distinct from false and ${holds(obligation, sought)}`,
    sql`select top.* from top`,
  );
}

export type MeetingRow = Row<{
  readonly id: MeetingId;
  readonly item: ItemId | null;
  readonly title: string;
  readonly number: number | null;
  readonly nameJa: string;
  readonly nameEn: string;
  readonly decided: boolean;
}>;

/**
 * Meetings by their body, number, title and place; items by what they are about; decisions by their words
 * and by the text that was decided. A sealed item is found by those who know of it.
 */
export async function selectMeetings(work: Work, sought: Sought) {
  const [meeting, item] = [sql`(b.folded || ' ' || m.folded)`, sql`i.folded`];
  const decision = sql`(o.folded || ' ' || coalesce(p.folded, ''))`;
  return part<MeetingRow>(
    work,
    sought,
    sql`
      select m.id::text as key, m.begins_at as at, ${rank(meeting, sought)} as rank, m.id as meeting,
        null::uuid as item
      from council.meeting m join council.body b on b.id = m.body_id
      where ${holds(meeting, sought)}
      union all
      select i.id::text, i.added_at, min(i.rank), i.meeting_id, i.id
      from (
        select i.id, i.added_at, i.meeting_id, ${rank(item, sought)} as rank
        from council.item i where ${holds(item, sought)}
        union all
        select i.id, i.added_at, i.meeting_id, ${rank(decision, sought)}
        from council.item i join council.outcome o on o.item_id = i.id
        left join council.proposal p on p.id = o.proposal_id
        where ${holds(decision, sought)}) i
      group by i.id, i.added_at, i.meeting_id`,
    sql`
      select top.key, top.rank, top.at, m.id, i.id as item, coalesce(i.title, m.title) as title,
        m.number, b.name_ja as "nameJa", b.name_en as "nameEn",
        exists (select from council.outcome o where o.item_id = i.id and o.kind = 'decided') as decided
      from top join council.meeting m on m.id = top.meeting
      join council.body b on b.id = m.body_id
      left join council.item i on i.id = top.item`,
  );
}
