import { rights, type Role } from '#features/access/role.ts';
import { addPerson, confirmPerson } from '#features/access/server/service.ts';
import { listOrganizations, registerSheet } from '#features/organizations/server/service.ts';
import { type Actor, OrganizationId, PersonId, program } from '#kernel/actor.ts';
import { setMode } from '#platform/installation.ts';
import { newId, type Tools } from '#platform/tools.ts';

/** A sector as large as one wants it: a ministry, associations below it, operators below those. */
export type SectorSize = { readonly associations: number; readonly operators: number };

export const ministryCode = 'ministry';
export const associationCode = (at: number): string => `association-${at}`;
export const operatorCode = (at: number): string => `operator-${at}`;

/** The register of an invented sector as an import sheet; operators are dealt out in turn. */
export function sectorSheet({ associations, operators }: SectorSize): string {
  const line = (...cells: readonly (string | number)[]) => cells.join(',');
  const since = '2020-01-01';
  return [
    'code,name_ja,name_en,kind,sector,since,supervisor,precedence',
    line('hq', '本部', 'Headquarters', 'headquarters', '', since, '', 1),
    line(ministryCode, '所管省', 'Ministry', 'ministry', 'government', since, 'hq', 2),
    ...Array.from({ length: associations }, (_, at) =>
      line(
        ...[associationCode(at), `第${at}協会`, `Association ${at}`, 'association', 'electricity'],
        ...[since, ministryCode, 100 + at],
      ),
    ),
    ...Array.from({ length: operators }, (_, at) =>
      line(
        ...[operatorCode(at), `第${at}事業者`, `Operator ${at}`, 'operator', 'electricity'],
        ...[since, associationCode(at % associations), 10_000 + at],
      ),
    ),
  ].join('\n');
}

const sheet = `code,name_ja,name_en,kind,since,supervisor,precedence
hq,本部,Headquarters,headquarters,2020-01-01,,1
transport,運輸省,Ministry of Transport,ministry,2020-01-01,hq,10
harbour,港湾公社,Harbour Corporation,corporation,2020-01-01,transport,20
water,水道,Waterworks,operator,2020-01-01,hq,30`;

const staff: readonly [login: string, role: Role, code: string][] = [
  ['officer', 'officer', 'hq'],
  ['second', 'officer', 'hq'],
  ['approver', 'approver', 'hq'],
  ['auditor', 'auditor', 'hq'],
  ['ministry', 'ministry', 'transport'],
  ['harbour', 'operator', 'harbour'],
  ['water', 'operator', 'water'],
];

/** A small nation with persons who hold accounts: who they are, and the ids of their bodies outside. */
export async function settledNation(tools: Tools) {
  const keeper = program(new Set());
  await tools.upkeep(keeper, (work) => setMode(work, 'exercise'));
  await tools.write(keeper, (work) => registerSheet(work, { sheet, dryRun: false }));
  const bodies = await tools.read(keeper, listOrganizations);
  const idOf: Record<string, string> = {};
  for (const { code, id } of bodies) idOf[code] = OrganizationId.encode(id);
  const persons: Record<string, Actor> = {};
  for (const [login, role, code] of staff) {
    const own = bodies.filter((body) => body.code === code);
    const below = bodies.filter(({ supervisorId }) => own.some(({ id }) => id === supervisorId));
    const reach = rights[role].reach === 'subtree' ? [...own, ...below] : own;
    const organizationId = OrganizationId.parse(idOf[code]);
    persons[login] = {
      id: await account(tools, { login, role, organizationId }),
      organizationId,
      permissions: new Set(rights[role].permissions),
      scope: rights[role].reach === 'all' ? 'all' : reach.map(({ id }) => id),
      language: 'ja',
    };
  }
  return { idOf, persons };
}

type Seat = {
  readonly login: string;
  readonly role: Role;
  readonly organizationId: OrganizationId;
};

async function account(tools: Tools, seat: Seat): Promise<PersonId> {
  const keeper = program(new Set(['access.manage', 'access.confirm']));
  const password = 'a long enough password';
  const added = await tools.write(keeper, (work) =>
    addPerson(work, { ...seat, name: seat.login, language: 'ja', password }),
  );
  if (added.waitsForConfirmation) {
    const second: Actor = { ...keeper, id: newId(PersonId) };
    await tools.write(second, (work) => confirmPerson(work, { personId: added.id }));
  }
  return added.id;
}
