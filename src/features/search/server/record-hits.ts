import { ItemId, MeetingId } from '#features/council/meeting.ts';
import { InstrumentId } from '#features/laws/instrument.ts';
import { citation } from '#features/laws/provision.ts';
import { numberedAs, wordsOf } from '#features/plans/paragraph.ts';
import { PlanId } from '#features/plans/plan.ts';
import { isCalled } from '#kernel/fold.ts';

import type * as api from '../api.ts';
import { say } from '../texts.ts';
import type { LawRow, MeetingRow, PlanRow } from './record-store.ts';

type Told = Pick<api.Hit, 'name' | 'href'> & Partial<api.Hit>;

/** As much of a paragraph is told. */
const longest = 120;

const cut = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest - 1)}…` : text;

/** A plan, with the first paragraph that says all the words, where one does. */
export function planHit({ id, title, revision, adopted, ...text }: PlanRow, query: string): Told {
  const said = numberedAs(text.body, text.paragraphs).find(({ source }) => isCalled(source, query));
  const words = said ? cut(wordsOf(said.source)) : '';
  return {
    name: { ja: title, en: title },
    detail: { ja: words, en: words },
    mark: adopted ? say('search.adopted') : null,
    href: `/plans/${PlanId.encode(id)}?revision=${revision}${said ? `#p${said.number}` : '#text'}`,
  };
}

/** A law, or one of its provisions or obligations as it is cited. */
export function lawHit({ id, short, what, place, names }: LawRow): Told {
  const page = `/laws/${InstrumentId.encode(id)}`;
  if (what === 'law') return { name: names, detail: short, href: page };
  const cited = (language: 'ja' | 'en') => `${short[language]} ${citation(place, language)}`;
  return {
    name: names,
    detail: { ja: cited('ja'), en: cited('en') },
    mark: what === 'obligation' ? say('search.obligation') : null,
    href: `${page}#${what === 'obligation' ? 'obligations' : 'provisions'}`,
  };
}

/** A meeting as it is called, or an item of one. */
export function meetingHit({ id, item, title, number, nameJa, nameEn, decided }: MeetingRow): Told {
  const called = {
    ja: number === null ? nameJa : `${nameJa} 第${number}回`,
    en: number === null ? nameEn : `${nameEn} No. ${number}`,
  };
  const page = `/council/meetings/${MeetingId.encode(id)}`;
  if (item === null) return { name: called, detail: { ja: title, en: title }, href: page };
  return {
    name: { ja: title, en: title },
    detail: called,
    mark: decided ? say('search.decided') : null,
    href: `${page}#${ItemId.encode(item)}`,
  };
}
