import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

import { importFile } from '#features/intake/server/service.ts';
import { readInventory } from '#features/inventory/server/document.ts';
import { registerSystem, submitInventory } from '#features/inventory/server/service.ts';
import { unpack } from '#features/inventory/server/unpack.ts';
import type { SystemId } from '#features/inventory/system.ts';
import { isNamed } from '#formats/inventory/inventory.ts';
import { type Actor, type OrganizationId, program } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Tools } from '#platform/tools.ts';

import type { Foundation, Founded } from '../demo/found.ts';
import type { AdvisoryFile, InventoryFile } from './material.ts';
import { ownFiles } from './material.ts';
import { shuffled } from './seed.ts';
import type { Done, LeftOut } from './step.ts';
import { say } from './texts.ts';

const importer = program(new Set(['intake.import'] as const));
const machine = program(new Set(['inventory.register', 'inventory.submit'] as const));

/** The result; or nothing, where the installation refused the file, which is then named. */
export async function unlessRefused<Result>(
  file: string,
  leftOut: LeftOut[],
  take: () => Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await take();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    leftOut.push({ file, reason: error.faults[0]?.text ?? error.text });
    return undefined;
  }
}

/** Takes in every file of advisories, each in a transaction of its own. */
export async function takeAdvisories(
  tools: Tools,
  files: readonly AdvisoryFile[],
): Promise<Done<null>> {
  const leftOut: LeftOut[] = [];
  const counts = { files: 0, records: 0, refused: 0, vulnerabilities: 0 };
  for (const { path, source } of files) {
    const name = basename(path);
    const outcome = await unlessRefused(name, leftOut, async () => {
      const bytes = await readFile(path);
      return tools.write(importer, (work) => importFile(work, { name, bytes, source }));
    });
    if (!outcome) continue;
    const [doubt] = outcome.standing === 'waiting' ? outcome.reasons : [];
    if (doubt) {
      leftOut.push({ file: name, reason: doubt });
      continue;
    }
    counts.files += 1;
    counts.records += outcome.accepted;
    counts.refused += outcome.refused;
    counts.vulnerabilities += outcome.vulnerabilities;
  }
  return { counts: { ...counts, leftOut: leftOut.length }, leftOut, result: null };
}

/** A system that has handed in what it runs. */
export type Shown = {
  readonly id: SystemId;
  readonly organizationId: OrganizationId;
  /** The document as it was handed in, and unpacked. */
  readonly bytes: Uint8Array;
  readonly unpacked: Uint8Array;
  /** What it hands in later, where that is at hand. */
  readonly next: Uint8Array | null;
};

type Slot = Pick<Shown, 'id' | 'organizationId'>;
type Submission = Slot & { readonly file: string; readonly next: Uint8Array | null };

/** Hands in a first inventory for every system that has one; the others stay unknown. */
export async function takeInventories(
  tools: Tools,
  foundation: Foundation,
  spread: readonly InventoryFile[] | null,
): Promise<Done<readonly Shown[]>> {
  const leftOut: LeftOut[] = [];
  const shown: Shown[] = [];
  let components = 0;
  const submissions =
    spread === null
      ? await ownSubmissions(foundation.systems)
      : await spreadSubmissions(tools, foundation.systems, await readable(spread, leftOut));
  for (const { file, id, organizationId, next } of submissions) {
    const bytes = await readFile(file);
    const done = await unlessRefused(basename(file), leftOut, () =>
      submit(tools, machine, id, bytes),
    );
    if (!done) continue;
    components += done.components;
    shown.push({ id, organizationId, bytes, unpacked: await unpack(bytes), next });
  }
  const extra = submissions.filter(({ id }) => !foundation.systems.some((each) => each.id === id));
  const systems = foundation.systems.length + extra.length;
  const counts = {
    documents: shown.length,
    components,
    systems,
    withoutInventory: systems - shown.length,
    leftOut: leftOut.length,
  };
  return { counts, leftOut, result: shown };
}

/** Files are older than the exercise, so the moment they were taken is declared: now. */
export function submit(tools: Tools, actor: Actor, systemId: SystemId, bytes: Uint8Array) {
  return tools.write(actor, (work) =>
    submitInventory(work, { systemId, takenAt: work.now }, bytes),
  );
}

async function ownSubmissions(systems: readonly Founded[]): Promise<Submission[]> {
  const submissions: Submission[] = [];
  for (const system of systems) {
    const { id, organizationId } = system;
    const { first, next } = ownFiles(system);
    if (first === null) continue;
    submissions.push({
      id,
      organizationId,
      file: first,
      next: next === null ? null : await readFile(next),
    });
  }
  return submissions;
}

/** The documents that can be read and that list something by a name that advisories could use. */
async function readable(files: readonly InventoryFile[], leftOut: LeftOut[]) {
  const good: InventoryFile[] = [];
  for (const file of files) {
    const read = await unlessRefused(file.name, leftOut, async () =>
      readInventory(await unpack(await readFile(file.path))),
    );
    if (!read) continue;
    if (read.document.components.some(isNamed)) good.push(file);
    else leftOut.push({ file: file.name, reason: say('exercise.lists-nothing') });
  }
  return good;
}

const seed = 20_261_123;

/**
 * Documents over the systems that have an inventory, in an order drawn from a fixed seed. Once every
 * system has one, further systems of the same organizations are registered for the rest.
 */
async function spreadSubmissions(
  tools: Tools,
  systems: readonly Founded[],
  files: readonly InventoryFile[],
): Promise<Submission[]> {
  const slots = shuffled(
    systems.filter(({ inventory }) => inventory !== null),
    seed,
  );
  const submissions: Submission[] = [];
  for (const [at, { path }] of files.entries()) {
    const slot = slots[at % slots.length];
    if (!slot) break;
    const { organizationId } = slot;
    const id =
      at < slots.length ? slot.id : await another(tools, organizationId, at - slots.length);
    submissions.push({ id, organizationId, file: path, next: null });
  }
  return submissions;
}

async function another(
  tools: Tools,
  organizationId: OrganizationId,
  at: number,
): Promise<SystemId> {
  const name = `演習用システム ${at + 1}`;
  const fields = { name, purpose: '', owner: '', importance: null };
  const { id } = await tools.write(machine, (work) =>
    registerSystem(work, { organizationId, ...fields }),
  );
  return id;
}
