import { rights, type Role } from '#features/access/role.ts';
import { addPerson, confirmPerson } from '#features/access/server/service.ts';
import { listOrganizations, registerSheet } from '#features/organizations/server/service.ts';
import { type Actor, OrganizationId, PersonId, program } from '#kernel/actor.ts';
import { setMode } from '#platform/installation.ts';
import { newId, type Tools } from '#platform/tools.ts';

const sheet = `code,name_ja,name_en,kind,sector,designation,since,supervisor,precedence
hq,本部,Headquarters,headquarters,,,2020-01-01,,1
industry,産業省,Ministry of Industry,ministry,government,,2020-01-01,hq,10
ppc,個人情報委員会,Personal Information Commission,ministry,government,,2020-01-01,hq,20
safety,電力保安監督部,Power Safety Office,agency,government,,2020-01-01,industry,30
union,電力協議会,Power Association,association,electricity,,2020-01-01,industry,40
minato,みなと電力株式会社,Minato Electric Power,operator,electricity,critical-infrastructure;specified-operator;special-operator,2020-01-01,union,50
water,水道,Waterworks,operator,water,,2020-01-01,hq,60`;

const staff: readonly [login: string, role: Role, code: string][] = [
  ['officer', 'officer', 'hq'],
  ['administrator', 'administrator', 'hq'],
  ['auditor', 'auditor', 'hq'],
  ['industry', 'ministry', 'industry'],
  ['ppc', 'ministry', 'ppc'],
  ['safety', 'ministry', 'safety'],
  ['minato', 'operator', 'minato'],
  ['colleague', 'operator', 'minato'],
  ['water', 'operator', 'water'],
];

/** A nation with authorities and somebody at each: the persons by login, the bodies by code. */
export async function nationOfAuthorities(tools: Tools, more = '') {
  const keeper = program(new Set());
  await tools.upkeep(keeper, (work) => setMode(work, 'exercise'));
  const all = `${sheet}${more}`;
  await tools.write(keeper, (work) => registerSheet(work, { sheet: all, dryRun: false }));
  const bodies = await tools.read(keeper, listOrganizations);
  const idOf = new Map(bodies.map(({ code, id }) => [code, id]));
  const below = (root: OrganizationId): OrganizationId[] => [
    root,
    ...bodies.filter(({ supervisorId }) => supervisorId === root).flatMap(({ id }) => below(id)),
  ];
  const persons: Record<string, Actor> = {};
  for (const [login, role, code] of staff) {
    const organizationId = idOf.get(code);
    if (!organizationId) throw new Error(code);
    persons[login] = {
      id: await account(tools, { login, role, organizationId }),
      organizationId,
      permissions: new Set(rights[role].permissions),
      scope:
        rights[role].reach === 'all'
          ? 'all'
          : rights[role].reach === 'subtree'
            ? below(organizationId)
            : [organizationId],
      language: 'ja',
    };
  }
  return { bodies, idOf, persons };
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
    addPerson(work, { ...seat, name: `${seat.login}の担当`, language: 'ja', password }),
  );
  if (added.waitsForConfirmation) {
    const second: Actor = { ...keeper, id: newId(PersonId) };
    await tools.write(second, (work) => confirmPerson(work, { personId: added.id }));
  }
  return added.id;
}
