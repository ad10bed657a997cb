import type { z } from 'zod';

import { listOrganizations } from '#features/organizations/server/service.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { wording } from '#kernel/text.ts';
import type { Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import type { Dependent } from '../dependency.ts';
import { facetWords } from '../field-words.ts';
import { pathWords } from '../inventory-words.ts';
import type { File } from '../sheet.ts';
import { SystemId } from '../system.ts';
import { say } from '../texts.ts';
import { dependents } from './dependents.ts';
import { csvFile } from './template.ts';

const headings = [
  say('inventory.page.organization'),
  say('inventory.export.organization-id'),
  say('inventory.page.system'),
  say('inventory.export.system-id'),
  say('inventory.page.facet'),
  say('inventory.page.value'),
  say('inventory.page.path'),
];

/** Who rests on a thing, as a table for a spreadsheet; no cell of it is taken for a formula. */
export async function exportDependents(
  work: Work,
  { encoding, ...sought }: z.output<typeof api.exportDependents.input>,
): Promise<File> {
  const { language } = work.actor;
  const { dependents: found } = await dependents(work, sought);
  const names = new Map((await listOrganizations(work)).map((each) => [each.id, each]));
  const spoken = (text: Parameters<typeof wording>[1]) => wording(say.catalogue, text, language);
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
