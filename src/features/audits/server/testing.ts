import { randomUUID } from 'node:crypto';

import pg from 'pg';

import { rights, type Role } from '#features/access/role.ts';
import { listEntries } from '#features/ledger/server/service.ts';
import { listOrganizations, registerSheet } from '#features/organizations/server/service.ts';
import type { Relationship } from '#formats/oscal/mapping.ts';
import { type Actor, OrganizationId, PersonId, program } from '#kernel/actor.ts';
import { testSite } from '#platform/testing.ts';

import { mappingDocument } from '../mapping-document.ts';
import { auditRoutes } from './routes.ts';

export const keeper = program(new Set());

const ministries = Array.from({ length: 13 }, (_, at) => `m${at + 1}`);
const sheet = [
  'code,name_ja,name_en,kind,since,supervisor',
  'hq,本部,Headquarters,headquarters,2020-01-01,',
  ...ministries.map((code) => `${code},省${code},Ministry ${code},ministry,2020-01-01,hq`),
  'a1,機構,Agency,agency,2020-01-01,m1',
].join('\n');

const persons: readonly (readonly [string, Role, string])[] = [
  ['officer', 'officer', 'hq'],
  ['officer-2', 'officer', 'hq'],
  ['approver', 'approver', 'hq'],
  ['auditor', 'auditor', 'hq'],
  ['auditor-2', 'auditor', 'hq'],
  ['administrator', 'administrator', 'hq'],
  ['m1', 'ministry', 'm1'],
  ['m2', 'ministry', 'm2'],
  ['a1', 'operator', 'a1'],
];

function found<Item>(item: Item | undefined, name: string): Item {
  if (item === undefined) throw new Error(`There is no ${name} in this test.`);
  return item;
}

/** Thirteen ministries, an agency of the first, and whoever audits them, on a site of their own. */
export async function auditSite() {
  const site = await testSite(auditRoutes);
  const owner = new pg.Client({ connectionString: site.ownerUrl });
  await owner.connect();
  await site.tools.write(keeper, (work) => registerSheet(work, { sheet, dryRun: false }));
  const lines = await site.tools.read(keeper, listOrganizations);
  const bodies = new Map(lines.map(({ code, id }) => [code, id]));
  const of = (code: string) => found(bodies.get(code), code);
  const people = new Map<string, Actor>();
  for (const [name, role, code] of persons) {
    const id = PersonId.parse(`person_${randomUUID()}`);
    await owner.query(
      `insert into access.person (id, organization_id, login, name, role, language, created_by, created_at, confirmed_by)
       values ($1, $2, $3, $3, $4, 'ja', $5, now(), $6)`,
      [id, of(code), name, role, keeper.id, randomUUID()],
    );
    const { reach, permissions } = rights[role];
    const below = lines.filter(({ supervisorId }) => supervisorId === of(code));
    const subtree = [of(code), ...below.map((line) => line.id)];
    const scopes = { all: 'all', subtree, own: [of(code)] } as const;
    people.set(name, {
      ...{ id, scope: scopes[reach], organizationId: of(code), language: 'ja' },
      permissions: new Set(permissions),
    });
  }
  const who = (name: string) => found(people.get(name), name);
  return {
    ...site,
    owner,
    of,
    who,
    ministries,
    wire: (code: string) => OrganizationId.encode(of(code)),
    personWire: (name: string) => PersonId.encode(who(name).id),
    get: (name: string, url: string) => site.ask(who(name), 'GET', url),
    post: (name: string, url: string, body: object) => site.ask(who(name), 'POST', url, body),
    /** What was entered about a subject. */
    acts: async (subject: string) => {
      const entries = await site.tools.read(keeper, (work) =>
        listEntries(work, { subject, limit: 50 }),
      );
      return entries.map(({ act }) => act).sort();
    },
    drop: async () => {
      await owner.end();
      await site.drop();
    },
  };
}

export const bytes = (value: object): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/** A mapping as somebody judged it. */
export function mappingOf(...relations: [string[], Relationship, string[]][]): Uint8Array {
  const successions = relations.map(([from, relationship, to]) => ({
    ...{ from, to, relationship, rationale: '' },
  }));
  return bytes(
    mappingDocument(successions, {
      ...{ title: '旧版から新版へ', version: '1', at: '2026-11-26T00:00:00Z', method: 'human' },
      ...{ description: '条ごとに照合した。', newUuid: randomUUID },
      source: { type: 'catalog', href: 'old.json' },
      target: { type: 'catalog', href: 'new.json' },
    }),
  );
}
