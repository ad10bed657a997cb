import type { z } from 'zod';

import { marked } from '#features/labels/marking.ts';
import { passExit } from '#features/labels/server/service.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { type Catalogue, type Text, wording } from '#kernel/text.ts';
import type { Change } from '#platform/tools.ts';

import type * as api from '../api.ts';
import type { Dependent } from '../dependency.ts';
import { say } from '../dependency-texts.ts';
import { say as sayField } from '../field-texts.ts';
import { facetWords } from '../field-words.ts';
import { pathWords } from '../inventory-words.ts';
import type { File } from '../sheet.ts';
import { SystemId } from '../system.ts';
import { say as sayInventory } from '../texts.ts';
import { dependents } from './dependents.ts';
import { csvFile } from './list-file.ts';

const mostNamed = 10_000;

const words: Catalogue = {
  ...say.catalogue,
  ...sayField.catalogue,
  ...sayInventory.catalogue,
};

const headings = [
  sayInventory('inventory.page.organization'),
  say('inventory.export.organization-id'),
  sayInventory('inventory.page.system'),
  say('inventory.export.system-id'),
  say('inventory.page.facet'),
  say('inventory.page.value'),
  say('inventory.page.path'),
];

/** It tells of the bodies it names, so it is for the body whose person may see them all. */
async function handOver(work: Change, found: readonly Dependent[]) {
  const { organizationId } = work.actor;
  // The program prints at the host alone.
  if (organizationId === null) return;
  const named = [...new Set(found.map((each) => each.organizationId))].slice(0, mostNamed);
  const marking = marked('TLP:AMBER+STRICT', organizationId, named);
  const destination = { to: 'organization', organizationId } as const;
  await passExit(work, { subject: 'inventory', marking }, destination);
}

/** Who rests on a thing, as a table for a spreadsheet; no cell of it is taken for a formula. */
export async function exportDependents(
  work: Change,
  { encoding, ...sought }: z.output<typeof api.exportDependents.input>,
): Promise<File> {
  const { language } = work.actor;
  const { dependents: found } = await dependents(work, sought);
  await handOver(work, found);
  const names = new Map((await listOrganizations(work)).map((each) => [each.id, each]));
  const spoken = (text: Text) => wording(words, text, language);
  const rowOf = ({ organizationId, systemId, systemName, facet, value, path }: Dependent) => {
    const body = names.get(organizationId);
    const name = (language === 'ja' ? body?.nameJa : body?.nameEn) ?? '';
    const way = path.map((step) => spoken(pathWords(step))).join(' ← ');
    return [
      ...[name, OrganizationId.encode(organizationId), systemName, SystemId.encode(systemId)],
      ...[spoken(facetWords(facet)), value, way],
    ];
  };
  return csvFile('noroshi-dependents', [headings.map(spoken), ...found.map(rowOf)], encoding);
}
