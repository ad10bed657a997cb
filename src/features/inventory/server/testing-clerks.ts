import { randomUUID } from 'node:crypto';

import { rights } from '#features/access/role.ts';
import { listOrganizations, registerSheet } from '#features/organizations/server/service.ts';
import { type Actor, PersonId, program } from '#kernel/actor.ts';
import type { Tools } from '#platform/tools.ts';

/** Two bodies under nobody, each with somebody who hands in inventories for it. */
export async function clerksOf({ tools }: { readonly tools: Tools }) {
  const keeper = program(new Set());
  const sheet = [
    'code,name_ja,name_en,kind,since',
    'town,町役場,Town Office,local-government,2020-01-01',
    'port,港湾局,Port Bureau,local-government,2020-01-01',
  ].join('\n');
  await tools.write(keeper, (work) => registerSheet(work, { sheet, dryRun: false }));
  const bodies = await tools.read(keeper, listOrganizations);
  const clerkOf = (code: string): Actor => {
    const { id } = bodies.find((each) => each.code === code)!;
    return {
      ...{ id: PersonId.decode(`person_${randomUUID()}`), organizationId: id, language: 'ja' },
      ...{ permissions: new Set(rights.operator.permissions), scope: [id] },
    };
  };
  return { clerk: clerkOf('town'), neighbour: clerkOf('port') };
}
