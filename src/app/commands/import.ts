import { basename } from 'node:path';

import { stateVex, takeVex } from '#features/exposure/assertion-api.ts';
import * as exposure from '#features/exposure/server/service.ts';
import { uploadFile } from '#features/intake/api.ts';
import { importFile } from '#features/intake/server/service.ts';
import { SourceName } from '#features/intake/source.ts';
import { listSystems, registerSystem, submitInventory } from '#features/inventory/api.ts';
import * as inventory from '#features/inventory/server/service.ts';
import { SystemId } from '#features/inventory/system.ts';
import { importOrganizations, listOrganizations } from '#features/organizations/api.ts';
import * as organizations from '#features/organizations/server/service.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { instant } from '#kernel/instant.ts';
import { type Fault, Refusal } from '#kernel/refusal.ts';
import type { Change } from '#platform/tools.ts';

import { allowed } from '../allowed.ts';
import {
  type Command,
  dataFolder,
  dataOption,
  Misuse,
  type Terminal,
  type Typed,
  valueOf,
} from '../command.ts';
import { bytesOf, filesNamed } from '../files.ts';
import { say } from '../import-texts.ts';
import { type Kind, kindOf } from '../kind.ts';
import { say as sayCli } from '../texts.ts';

/** What was said beside the files, once parsed. */
type Wish = {
  readonly organization: string | undefined;
  readonly system: string | undefined;
  readonly source: string | undefined;
  readonly takenAt: Date | undefined;
  readonly create: boolean;
};

/** What was taken of one file: how many records, and what of it was refused. */
type Taken = {
  readonly records: number;
  readonly faults: readonly Fault[];
  /** It waits for a person, and changes nothing until then. */
  readonly waits?: boolean;
};

function wishIn(typed: Typed): Wish {
  const source = valueOf(typed, 'source');
  if (source !== undefined && !SourceName.safeParse(source).success) {
    throw new Misuse(say('cli.import.bad-source', { name: source }));
  }
  const moment = valueOf(typed, 'taken-at');
  const takenAt = instant.optional().safeDecode(moment);
  if (!takenAt.success) {
    throw new Misuse(say('cli.import.bad-moment', { moment: moment ?? '' }));
  }
  return {
    organization: valueOf(typed, 'organization'),
    system: valueOf(typed, 'system'),
    source,
    takenAt: takenAt.data,
    create: typed.options['create'] === true,
  };
}

async function take(
  work: Change,
  { name, bytes, kind }: { name: string; bytes: Uint8Array; kind: Kind },
  wish: Wish,
): Promise<Taken> {
  if (kind.kind === 'declined') {
    throw new Refusal('invalid', say('cli.import.declined', { format: kind.format }));
  }
  if (kind.kind === 'threats') {
    allowed(work.actor, uploadFile);
    const outcome = await importFile(work, { name, bytes, source: wish.source });
    const reasons = outcome.reasons.map((text) => ({ path: '', text }));
    const waits = outcome.standing === 'waiting';
    return { records: outcome.accepted, faults: [...reasons, ...outcome.faults], waits };
  }
  if (kind.kind === 'vex') return takeStatements(work, { name, bytes }, wish);
  if (kind.kind === 'organizations') {
    allowed(work.actor, importOrganizations);
    const input = { sheet: kind.sheet, dryRun: false };
    const { added, changed, unchanged } = await organizations.registerSheet(work, input);
    return { records: added + changed + unchanged, faults: [] };
  }
  // A zip is a collection; an inventory is one document, kept as it was received.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    throw new Refusal('invalid', say('cli.import.in-zip'));
  }
  const systemId = await systemMeant(work, wish);
  allowed(work.actor, submitInventory);
  const input = { systemId, takenAt: wish.takenAt };
  const { components } = await inventory.submitInventory(work, input, bytes);
  return { records: components, faults: [] };
}

/** What a supplier states; or, where a system is named, what its organization states of it. */
async function takeStatements(
  work: Change,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  wish: Wish,
): Promise<Taken> {
  if (wish.organization === undefined && wish.system === undefined) {
    allowed(work.actor, takeVex);
    const { statements } = await exposure.takeVex(work, { name }, bytes);
    return { records: statements, faults: [] };
  }
  allowed(work.actor, stateVex);
  const systemId = await systemMeant(work, { ...wish, create: false });
  const { statements } = await exposure.stateVex(work, { systemId, name }, bytes);
  return { records: statements, faults: [] };
}

/** The system that inventories are of; registered where there is none and that is wished. */
async function systemMeant(work: Change, wish: Wish): Promise<SystemId> {
  const { organization, system: name } = wish;
  if (organization === undefined || name === undefined) {
    throw new Refusal('invalid', say('cli.import.system-needed'));
  }
  const organizationId = await organizationNamed(work, organization);
  const found = await systemNamed(work, organizationId, name);
  if (found) return found;
  if (!wish.create) throw new Refusal('not-found', say('cli.import.no-system', { name }));
  allowed(work.actor, registerSystem);
  const fields = { name, purpose: '', owner: '', importance: null };
  const input = registerSystem.input.encode({ organizationId, ...fields });
  const { id } = await inventory.registerSystem(work, registerSystem.input.parse(input));
  return id;
}

async function organizationNamed(work: Change, name: string): Promise<OrganizationId> {
  allowed(work.actor, listOrganizations);
  const bodies = await organizations.listOrganizations(work);
  const found = bodies.find(({ id, code }) => code === name || OrganizationId.encode(id) === name);
  if (!found) throw new Refusal('not-found', say('cli.import.no-organization', { name }));
  return found.id;
}

async function systemNamed(
  work: Change,
  organizationId: OrganizationId,
  name: string,
): Promise<SystemId | undefined> {
  allowed(work.actor, listSystems);
  const limit = 1000;
  for (let offset = 0; ; offset += limit) {
    const part = { organizationId, offset, limit };
    const { total, systems } = await inventory.listSystems(work, part);
    const found = systems.find((each) => each.name === name || SystemId.encode(each.id) === name);
    if (found || offset + limit >= total) return found?.id;
  }
}

/** The line on a file: what it is, and what became of it. */
function lineOf(
  file: string,
  { format, taken, refusal }: { format: string | null; taken?: Taken; refusal?: Refusal },
  terminal: Terminal,
) {
  const whole = refusal ? [{ path: '', text: refusal.text }, ...refusal.faults] : [];
  const refused = [...whole, ...(taken?.faults ?? [])].map(({ path, text }) => ({
    path,
    message: terminal.say(text),
  }));
  const accepted = taken !== undefined && taken.waits !== true;
  return { file, format, accepted, records: taken?.records ?? 0, refused };
}

export const importFiles: Command = {
  name: 'import',
  summary: say('cli.import'),
  operands: ['<file...>'],
  options: {
    organization: { value: 'ID', summary: say('cli.import.organization') },
    system: { value: 'NAME', summary: say('cli.import.system') },
    source: { value: 'NAME', summary: say('cli.import.source') },
    'taken-at': { value: 'MOMENT', summary: say('cli.import.taken-at') },
    create: { summary: say('cli.import.create') },
    ...dataOption,
  },
  permissions: [
    'organizations.read',
    'organizations.manage',
    'inventory.read',
    'inventory.register',
    'inventory.submit',
    'intake.import',
    'exposure.assert',
  ],
  async run(terminal, typed, open, actor) {
    const wish = wishIn(typed);
    const { files, links } = filesNamed(typed.operands);
    if (links > 0) terminal.note(sayCli('cli.file.links', { count: links }));
    if (files.length === 0) throw new Refusal('invalid', sayCli('cli.file.none'));
    const house = await open(dataFolder(typed));
    /** One file, one transaction: what is refused leaves nothing behind, and stops nothing else. */
    const lineOn = async (file: string) => {
      let format: string | null = null;
      try {
        const bytes = await bytesOf(file);
        const kind = await kindOf(bytes);
        if (!kind) throw new Refusal('invalid', say('cli.import.unrecognised'));
        format = kind.format;
        const named = { name: basename(file), bytes, kind };
        const taken = await house.tools.write(actor, (work) => take(work, named, wish));
        return lineOf(file, { format, taken }, terminal);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return lineOf(file, { format, refusal: error }, terminal);
      }
    };
    let refused = 0;
    for (const [at, file] of files.entries()) {
      terminal.note(sayCli('cli.progress', { done: at + 1, all: files.length, file }));
      const line = await lineOn(file);
      if (line.refused.length > 0) refused += 1;
      terminal.out(JSON.stringify(line));
    }
    terminal.note(say('cli.import.working'));
    await house.drain();
    terminal.note(say('cli.import.done', { files: files.length, refused }));
    return refused === 0 ? 0 : 1;
  },
};
