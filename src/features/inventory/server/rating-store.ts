import './tables.ts';

import type { Work } from '#platform/tools.ts';

import type { Importance, SystemId } from '../system.ts';

export async function updateImportance(
  { db }: Work,
  systemId: SystemId,
  importance: Importance,
): Promise<void> {
  await db.updateTable('inventory.system').set({ importance }).where('id', '=', systemId).execute();
}
