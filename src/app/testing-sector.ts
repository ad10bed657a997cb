import { randomUUID } from 'node:crypto';

import { rights, type Role } from '#features/access/role.ts';
import {
  associationCode,
  ministryCode,
  operatorCode,
  sectorSheet,
  type SectorSize,
} from '#features/directives/server/testing.ts';
import type { NoticeKind } from '#features/notices/occasion.ts';
import { listOrganizations, registerSheet } from '#features/organizations/server/service.ts';
import { type Actor, OrganizationId, PersonId, program } from '#kernel/actor.ts';
import { advanceClock, setMode } from '#platform/installation.ts';
import type { Tools } from '#platform/tools.ts';

const keeper = program(new Set());

/** An invented sector with one person in every body, each with the reach of its role. */
export type Sector = {
  readonly size: SectorSize;
  readonly officer: Actor;
  readonly approver: Actor;
  readonly ministry: Actor;
  readonly associations: readonly Actor[];
  readonly operators: readonly Actor[];
  /** The id of a body outside the database. */
  readonly idOf: (code: string) => string;
  /** Members of an association, by their number. */
  readonly membersOf: (association: number) => readonly number[];
};

export async function foundSector(tools: Tools, size: SectorSize): Promise<Sector> {
  await tools.upkeep(keeper, (work) => setMode(work, 'exercise'));
  const sheet = sectorSheet(size);
  await tools.write(keeper, (work) => registerSheet(work, { sheet, dryRun: false }));
  const bodies = await tools.read(keeper, listOrganizations);
  const ids = new Map(bodies.map(({ code, id }) => [code, id]));
  const inside = (code: string) => {
    const id = ids.get(code);
    if (!id) throw new Error(`There is no ${code} in the sector.`);
    return id;
  };
  const person = (role: Role, code: string, below: readonly string[] = []): Actor => ({
    id: PersonId.decode(`person_${randomUUID()}`),
    organizationId: inside(code),
    permissions: new Set(rights[role].permissions),
    scope: rights[role].reach === 'all' ? 'all' : [code, ...below].map(inside),
    language: 'ja',
  });
  const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);
  const membersOf = (association: number) =>
    numbers(size.operators).filter((at) => at % size.associations === association);
  const everybody = [
    ...numbers(size.associations).map(associationCode),
    ...numbers(size.operators).map(operatorCode),
  ];
  return {
    ...{ size, membersOf },
    officer: person('officer', 'hq'),
    approver: person('approver', 'hq'),
    ministry: person('ministry', ministryCode, everybody),
    associations: numbers(size.associations).map((at) =>
      person('ministry', associationCode(at), membersOf(at).map(operatorCode)),
    ),
    operators: numbers(size.operators).map((at) => person('operator', operatorCode(at))),
    idOf: (code) => OrganizationId.encode(inside(code)),
  };
}

/** Moves the one clock of an exercise forward. */
export const passDays = (tools: Tools, days: number) =>
  tools.upkeep(keeper, (work) => advanceClock(work, Math.round(days * 86_400)));

/** What a body was told of one kind. */
export const toldOf = (tools: Tools, kind: NoticeKind, organizationId: string) =>
  tools.read(keeper, ({ db }) =>
    db
      .selectFrom('notices.occasion')
      .select('text')
      .where('kind', '=', kind)
      .where('organization_id', '=', OrganizationId.parse(organizationId))
      .execute(),
  );
