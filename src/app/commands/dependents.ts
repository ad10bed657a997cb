import { listDependents } from '#features/inventory/api.ts';
import {
  type Dependent,
  type Facet,
  Facet as Facets,
  facets,
} from '#features/inventory/dependency.ts';
import { pathWords } from '#features/inventory/inventory-words.ts';
import { dependents as dependentsOf } from '#features/inventory/server/service.ts';
import { SystemId } from '#features/inventory/system.ts';
import type { OrganizationLine } from '#features/organizations/organization.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';

import { allowed } from '../allowed.ts';
import { type Command, dataFolder, dataOption, Misuse, type Terminal } from '../command.ts';
import { say } from '../texts.ts';
import { padded, width } from '../width.ts';

type Body = Pick<OrganizationLine, 'id' | 'code' | 'nameJa' | 'nameEn'>;

/** A body with the systems of it that rest on what was asked for, each with the way to it. */
function bodyLine(body: Body, found: readonly Dependent[], terminal: Terminal) {
  return {
    organization: body.code,
    id: OrganizationId.encode(body.id),
    name: terminal.language === 'ja' ? body.nameJa : body.nameEn,
    systems: found.map(({ systemId, systemName, facet, value, path }) => ({
      system: systemName,
      id: SystemId.encode(systemId),
      facet,
      value,
      path: path.map(({ by, name }) => ({ by, name })),
      through: path.map((step) => terminal.say(pathWords(step))),
    })),
  };
}

type BodyLine = ReturnType<typeof bodyLine>;

function tell({ name, systems }: BodyLine, columns: number, terminal: Terminal): void {
  const what = systems.map(({ system, through }) => [system, ...through].join(' → '));
  terminal.out(`  ${padded(name, columns)}  ${what.join(', ')}`);
}

function facetOf(typed: string | undefined): Facet {
  const facet = Facets.safeParse(typed);
  if (facet.success) return facet.data;
  throw new Misuse(say('cli.dependents.facet', { facets: facets.join(', ') }));
}

export const dependents: Command = {
  name: 'dependents',
  summary: say('cli.dependents'),
  operands: ['<facet>', '<value>'],
  options: dataOption,
  permissions: ['inventory.read', 'organizations.read'],
  async run(terminal, typed, open, actor) {
    const facet = facetOf(typed.operands[0]);
    const input = listDependents.input.safeParse({ facet, value: typed.operands[1] });
    if (!input.success) throw new Refusal('invalid', sayKernel('kernel.wrong-form'));
    const { tools } = await open(dataFolder(typed));
    const { bodies, isCut } = await tools.read(actor, async (work) => {
      allowed(actor, listDependents);
      const { dependents: found, isCut: cut } = await dependentsOf(work, input.data);
      const registered = await listOrganizations(work);
      const lines = registered.flatMap((body) => {
        const own = found.filter(({ organizationId }) => organizationId === body.id);
        return own.length > 0 ? [bodyLine(body, own, terminal)] : [];
      });
      return { bodies: lines, isCut: cut };
    });
    const { value } = input.data;
    if (terminal.json) {
      terminal.out(JSON.stringify({ facet, value, dependents: bodies, cut: isCut }));
      return 0;
    }
    terminal.out(terminal.say(say('cli.dependents.found', { value, count: bodies.length })));
    const columns = Math.max(0, ...bodies.map(({ name }) => width(name)));
    for (const body of bodies) tell(body, columns, terminal);
    if (isCut) terminal.note(say('cli.dependents.cut'));
    return 0;
  },
};
