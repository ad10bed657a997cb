import type { z } from 'zod';

import { DirectiveId } from '#features/directives/directive.ts';
import { stateWords } from '#features/directives/directive-words.ts';
import { citation } from '#features/directives/number.ts';
import { SystemId } from '#features/inventory/system.ts';
import { OrganizationId } from '#kernel/actor.ts';
import type { Work } from '#platform/tools.ts';

import * as api from '../api.ts';
import { cited } from '../cited.ts';
import { type Group, groups, needs } from '../group.ts';
import { say } from '../texts.ts';
import { lawHit, meetingHit, planHit } from './record-hits.ts';
import * as records from './record-store.ts';
import * as store from './store.ts';

type Sought = store.Sought & { readonly query: string };
type Finder = (work: Work, sought: Sought) => Promise<{ total: number; hits: api.Hit[] }>;

/** More words than these narrow nothing any more. */
const mostWords = 8;

/** Whatever the words name, group by group, of what the actor may see and could open. */
export async function search(
  work: Work,
  { q, of, page }: z.output<typeof api.search.input>,
): Promise<z.output<typeof api.search.output>> {
  const words = await store.selectFolded(
    work,
    q.normalize('NFKC').split(/\s+/).slice(0, mostWords),
  );
  const limit = of ? api.pageSize : api.fewHits;
  const sought = { query: q, words, limit, offset: of ? (page - 1) * limit : 0 };
  const wanted = groups.filter((group) => !of || group === of);
  const found: api.Found[] = [];
  for (const group of words.length > 0 ? wanted : []) {
    if (!work.actor.permissions.has(needs[group])) continue;
    const { total, hits } = await finders[group](work, sought);
    if (total > 0) found.push({ group, total, hits });
  }
  return { pageSize: api.pageSize, groups: found };
}

const same = (text: string) => ({ ja: text, en: text });
const both = ({ nameJa: ja, nameEn: en }: { nameJa: string; nameEn: string }) => ({ ja, en });

/** A hit by what it has of its own; most have neither a state nor more than a name. */
type Told = Pick<api.Hit, 'name' | 'href'> & Partial<api.Hit>;

/** A finder of what one query of the store selects, each row told as a hit. */
function finder<Row extends { readonly at: string | null }>(
  select: (work: Work, sought: Sought) => Promise<store.Part<Row>>,
  tell: (row: Row) => Told,
): Finder {
  return async (work, sought) => {
    const { total, rows } = await select(work, sought);
    const hits = rows.map((row) => ({
      ...{ detail: same(''), mark: null, at: row.at === null ? null : new Date(row.at) },
      ...tell(row),
    }));
    return { total, hits };
  };
}

const stateOf = ({ closing, issued }: store.DirectiveRow) =>
  closing ?? (issued ? ('issued' as const) : ('draft' as const));

function directiveHit(row: store.DirectiveRow): Told {
  return {
    name: {
      ja: `${citation(row, 'ja')} ${row.title}`,
      en: `${citation(row, 'en')} ${row.title}`,
    },
    mark: stateWords(stateOf(row)),
    href: `/directives/${DirectiveId.encode(row.id)}`,
  };
}

const finders: Record<Group, Finder> = {
  vulnerabilities: finder(store.selectVulnerabilities, ({ key, title }) => ({
    name: same(key),
    detail: same(title),
    href: `/threats/${encodeURIComponent(key)}`,
  })),
  directives: finder(
    (work, sought) => store.selectDirectives(work, sought, cited(sought.query)),
    directiveHit,
  ),
  systems: finder(store.selectSystems, ({ id, name, retired, ...owner }) => ({
    name: same(name),
    detail: both(owner),
    mark: retired ? say('search.retired') : null,
    href: `/systems/${SystemId.encode(id)}`,
  })),
  organizations: finder(store.selectOrganizations, ({ id, code, ...names }) => ({
    name: both(names),
    detail: same(code),
    href: `/organizations/${OrganizationId.encode(id)}`,
  })),
  plans: (work, sought) =>
    finder(records.selectPlans, (row) => planHit(row, sought.query))(work, sought),
  laws: finder(records.selectLaws, lawHit),
  meetings: finder(records.selectMeetings, meetingHit),
  components: finder(store.selectComponents, ({ name, ecosystem }) => ({
    name: same(name),
    detail: same(ecosystem),
    href: `/dependencies?facet=product&value=${encodeURIComponent(name)}`,
  })),
  sources: finder(store.selectSources, ({ key, format }) => ({
    name: same(key),
    detail: same(format.toUpperCase()),
    href: `/feeds/${key}`,
  })),
  communities: finder(store.selectCommunities, ({ purpose, ...names }) => ({
    name: both(names),
    detail: same(purpose),
    href: '/labels/communities',
  })),
  persons: finder(store.selectPersons, ({ name, ...body }) => ({
    name: same(name),
    detail: both(body),
    href: '/persons',
  })),
};
