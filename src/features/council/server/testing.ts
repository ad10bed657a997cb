import { type Nation, ok, peopledSite } from '#features/access/server/testing.ts';
import type { Route } from '#platform/http.ts';

import { councilRoutes } from './routes.ts';

const sheet = [
  'code,name_ja,name_en,kind,since,supervisor',
  'hq,本部,Headquarters,headquarters,2020-01-01,',
  ...['m1', 'm2', 'm3'].map((code) => `${code},省${code},Ministry ${code},ministry,2020-01-01,hq`),
].join('\n');

const persons: Nation['persons'] = [
  ['officer', 'officer', 'hq'],
  ['officer-2', 'officer', 'hq'],
  ['approver', 'approver', 'hq'],
  ['auditor', 'auditor', 'hq'],
  ['m1', 'ministry', 'm1'],
  ['m1-deputy', 'ministry', 'm1'],
  ['m1-clerk', 'ministry', 'm1'],
  ['m2', 'ministry', 'm2'],
  ['m3', 'ministry', 'm3'],
  ['expert', 'operator', 'm3'],
];

/** A headquarters and three ministries, of which some sit in a council. Only where time is played can it be moved. */
export const councilNation: Nation = { sheet, persons, isExercise: true };

const members = [
  ['approver', 'chair'],
  ['m1', 'member'],
  ['m2', 'member'],
  ['m3', 'member'],
  ['expert', 'expert'],
] as const;

/** A council with a chair, three members, somebody who stands in for the first, and an expert. */
export async function councilSite(more: readonly Route[] = []) {
  const site = await peopledSite([...councilRoutes({}), ...more], councilNation);
  const { post, get, owner, personWire } = site;
  const names = { nameJa: '本部会議', nameEn: 'Council', rule: 'headquarters' };
  const body = String((await ok(post('officer', '/api/council-bodies', names))).id);
  const seats: Record<string, string> = {};
  const seatOn = (seat: string, name: string, standing = 'holder', endsOn?: string) =>
    post('officer', `/api/council-seats/${seats[seat] ?? ''}/terms`, {
      ...{ personId: personWire(name), standing },
      ...(endsOn === undefined ? {} : { endsOn }),
    });
  const inDays = async (days: number) => {
    const { rows } = await owner.query<{ now: Date }>('select platform.now() as now');
    return new Date(Number(rows[0]?.now) + days * 86_400_000).toISOString();
  };
  for (const [name, kind] of members) {
    const basis = kind === 'expert' ? 'personal' : 'ex-officio';
    const seat = { kind, basis, titleJa: `席${name}`, titleEn: `Seat ${name}` };
    const url = `/api/council-bodies/${body}/seats`;
    seats[name] = String((await ok(post('officer', url, seat))).id);
    const endsOn = kind === 'expert' ? (await inDays(300)).slice(0, 10) : undefined;
    await ok(seatOn(name, name, 'holder', endsOn));
  }
  await ok(seatOn('m1', 'm1-deputy', 'alternate'));
  return {
    ...site,
    ...{ body, seats, inDays },
    /** Plans a meeting, in a day unless said otherwise. */
    plan: async (more: object = {}) => {
      const plan = { bodyId: body, kind: 'session', beginsAt: await inDays(1), ...more };
      return String((await ok(post('officer', '/api/council-meetings', plan))).id);
    },
    addItem: async (meeting: string, title: string, more: object = {}) => {
      const item = { kind: 'decision', title, ...more };
      return String((await ok(post('officer', `/api/council-meetings/${meeting}/items`, item))).id);
    },
    move: (meeting: string, to: string) =>
      post('officer', `/api/council-meetings/${meeting}/moves`, { to }),
    show: (name: string, meeting: string) => ok(get(name, `/api/council-meetings/${meeting}`)),
    /** Moves the clock of the installation on. */
    pass: async (interval: string) => {
      await owner.query('update platform.clock set ahead = ahead + $1::interval', [interval]);
    },
  };
}
