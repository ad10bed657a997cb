import { registerSystem, submitInventory } from '#features/inventory/server/service.ts';
import type { SystemId } from '#features/inventory/system.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';

import { type File, inventoryFiles } from './corpus.ts';
import { type House, keeper } from './house.ts';

/** A system that runs what one file of the corpus lists. */
export type Ship = { readonly file: File; readonly systemId: SystemId };

type Answer = Awaited<ReturnType<typeof submitInventory>>;

/** Hands a file in as what its system runs at this very moment. */
export async function submit({ tools }: House, { systemId, file }: Ship): Promise<Answer> {
  return tools.write(keeper, (work) =>
    submitInventory(work, { systemId, takenAt: work.now }, file.bytes),
  );
}

/** Registers a system for every file of the corpus, all of one organization. */
export async function registerFleet(house: House, owner: OrganizationId): Promise<Ship[]> {
  const fleet: Ship[] = [];
  for (const file of inventoryFiles()) {
    const { id } = await house.tools.write(keeper, (work) =>
      registerSystem(work, {
        ...{ organizationId: owner, name: file.name, purpose: '', owner: '', importance: null },
      }),
    );
    fleet.push({ file, systemId: id });
  }
  return fleet;
}

/** What was submitted; or null where the file is no inventory that is read (docs/conformance/sbom.md). */
export async function submitIfRead(house: House, ship: Ship): Promise<Answer | null> {
  try {
    return await submit(house, ship);
  } catch (error) {
    if (error instanceof Refusal && error.reason === 'invalid') return null;
    throw error;
  }
}
