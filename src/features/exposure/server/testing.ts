import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';

import { rights, type Role } from '#features/access/role.ts';
import { importFile } from '#features/intake/server/service.ts';
import { registerSystem, submitInventory } from '#features/inventory/server/service.ts';
import type { SystemId } from '#features/inventory/system.ts';
import { eventJob } from '#features/ledger/server/service.ts';
import { listOrganizations, registerSheet } from '#features/organizations/server/service.ts';
import { type Actor, OrganizationId, PersonId, program } from '#kernel/actor.ts';
import { drain } from '#platform/jobs.ts';
import { testSite } from '#platform/testing.ts';
import { toolsFor } from '#platform/tools.ts';

import { catchUp } from './follow.ts';
import { judge } from './judge.ts';
import { keepPacked } from './packing.ts';
import { exposureRoutes } from './routes.ts';
import { exposureHandlers, showAffected, showExposure, showWholeExposure } from './service.ts';

export const keeper = program(new Set());
const sheet = [
  'code,name_ja,name_en,kind,since,supervisor,precedence',
  'hq,本部,Headquarters,headquarters,2020-01-01,,1',
  'harbour,港湾,Harbour,operator,2020-01-01,hq,2',
  'rail,鉄道,Rail,operator,2020-01-01,hq,3',
  'water,水道,Water,operator,2020-01-01,hq,4',
].join('\n');

export const bytes = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

/** An installation with a headquarters and three operators, and what tests of exposure do to it. */
export async function testFleet() {
  const site = await testSite(exposureRoutes);
  const write = site.tools.write.bind(null, keeper) as <Result>(
    use: Parameters<typeof site.tools.write<Result>>[1],
  ) => Promise<Result>;
  await write((work) => registerSheet(work, { sheet, dryRun: false }));
  const bodies = await site.tools.read(keeper, listOrganizations);
  const idOf = (code: string): OrganizationId => {
    const found = bodies.find((body) => body.code === code);
    assert.ok(found, code);
    return found.id;
  };
  const person = (role: Role, code: string): Actor => ({
    id: PersonId.decode(`person_${randomUUID()}`),
    organizationId: idOf(code),
    permissions: new Set(rights[role].permissions),
    scope: rights[role].reach === 'all' ? 'all' : [idOf(code)],
    language: 'en',
  });
  const register = async (code: string, name: string) => {
    const fields = { organizationId: idOf(code), name, purpose: '', owner: '', importance: null };
    return (await write((work) => registerSystem(work, fields))).id;
  };
  const submit = async (systemId: SystemId, content: Uint8Array, daysAgo = 0) =>
    write((work) => {
      const takenAt = new Date(work.now.getTime() - daysAgo * 86_400_000);
      return submitInventory(work, { systemId, takenAt }, content);
    });
  const take = async (document: unknown, name = 'advisory.json') =>
    write((work) => importFile(work, { name, bytes: bytes(document) }));
  /** Each system by its name: the verdict and the keys of its reasons, the strongest first. */
  const verdicts = async (vulnerability: string, actor: Actor = keeper) => {
    const judged = await site.tools.read(actor, (work) => judge(work, vulnerability));
    return Object.fromEntries(
      judged.map(({ system, judgement }) => [system.name, judgement.verdict]).sort(),
    ) as Record<string, string>;
  };
  const reasons = async (vulnerability: string, name: string) => {
    const judged = await site.tools.read(keeper, (work) => judge(work, vulnerability));
    return judged.find(({ system }) => system.name === name)?.judgement.reasons ?? [];
  };
  /** The narrow answer says what judging every system says, of bodies and of systems. */
  const agrees = async (vulnerability: string, actor: Actor = keeper) => {
    const judged = await site.tools.read(actor, (work) => judge(work, vulnerability));
    const answer = await site.tools.read(actor, (work) =>
      showWholeExposure(work, { vulnerability }),
    );
    const shown = answer.bodies
      .flatMap((body) => body.systems)
      .map(({ id, verdict, reasons: because }) => ({ id, verdict, because }));
    const expected = judged
      .filter(({ judgement }) => judgement.verdict !== 'not-affected')
      .map(({ system, judgement }) => ({
        ...{ id: system.id, verdict: judgement.verdict },
        because: [...judgement.reasons],
      }));
    assert.deepEqual(shown.toSorted(byId), expected.toSorted(byId));
    const told = () => site.tools.read(actor, (work) => showAffected(work, { vulnerability }));
    const affected = affectedIn(answer);
    assert.deepEqual(affectedIn(await told()), affected);
    // What was packed the last time, with what came since beside it, and packed anew; without memory.
    const unremembered = async () => {
      const anew = await toolsFor(site.db).read(actor, (work) =>
        showWholeExposure(work, { vulnerability }),
      );
      assert.equal(anew.answeredBy, 'database');
      assert.deepEqual({ ...anew, ...unmoored }, { ...answer, ...unmoored });
    };
    await unremembered();
    // Memory that has caught up answers what the database does.
    await catchUp(site.tools);
    assert.deepEqual(affectedIn(await told()), affected);
    const remembered = await site.tools.read(actor, (work) =>
      showWholeExposure(work, { vulnerability }),
    );
    assert.equal(remembered.answeredBy, 'memory');
    assert.deepEqual({ ...remembered, ...unmoored }, { ...answer, ...unmoored });
    // A page is counted without names: it comes to the same.
    const page = await site.tools.read(actor, (work) =>
      showExposure(work, { vulnerability, offset: 0, limit: 200, systemOffset: 0, systems: 200 }),
    );
    assert.deepEqual({ ...page, ...unmoored }, { ...answer, ...unmoored });
    await keepPacked(site.tools, 0);
    await unremembered();
    return answer;
  };
  const settle = () => drain(site.ownerUrl, site.tools, [eventJob(exposureHandlers)]);
  return {
    ...site,
    ...{ write, idOf, person, register, submit, take, verdicts, reasons, agrees, settle },
  };
}

/** Instead of when an answer was given, and by whom. */
export const unmoored = { asOf: null, position: null, answeredBy: null };

type Counted = {
  readonly organizations?: readonly { organizationId: OrganizationId; systems: number }[];
  readonly bodies?: readonly { id: OrganizationId; counts: { affected: number } }[];
};

/** How many systems are affected by organization, whichever answer tells it. */
function affectedIn({ organizations = [], bodies = [] }: Counted): ReadonlyMap<string, number> {
  return new Map([
    ...organizations.map((each) => [each.organizationId, each.systems] as const),
    ...bodies.flatMap(({ id, counts }) =>
      counts.affected > 0 ? [[id, counts.affected] as const] : [],
    ),
  ]);
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);

type Component = { readonly purl?: string; readonly cpe?: string; readonly version?: string };

/** A CycloneDX inventory of these components. */
export function inventoryOf(components: readonly Component[], rest: object = {}): Buffer {
  return bytes({
    ...{ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 },
    serialNumber: `urn:uuid:${randomUUID()}`,
    components: components.map((each, at) => ({ type: 'library', name: `c${at}`, ...each })),
    ...rest,
  });
}

/** An OSV record that calls versions of an npm package affected. */
export const osvOf = (
  id: string,
  name: string,
  events: readonly object[],
  aliases: string[] = [],
) => ({
  ...{ id, aliases, modified: '2026-01-02T03:04:05Z', details: 'A fault.' },
  affected: [{ package: { ecosystem: 'npm', name }, ranges: [{ type: 'SEMVER', events }] }],
});
