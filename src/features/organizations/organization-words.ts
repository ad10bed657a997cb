import type { Text } from '#kernel/text.ts';

import { Kind } from './organization.ts';
import { say } from './texts.ts';

const kinds: Record<Kind, Text> = {
  headquarters: say('organizations.kind.headquarters'),
  ministry: say('organizations.kind.ministry'),
  agency: say('organizations.kind.agency'),
  corporation: say('organizations.kind.corporation'),
  association: say('organizations.kind.association'),
  operator: say('organizations.kind.operator'),
  'local-government': say('organizations.kind.local-government'),
};

/** What a kind of body is called; a kind that is not ours is shown as it was given. */
export function kindWords(kind: string): Text {
  const known = Kind.safeParse(kind);
  return known.success ? kinds[known.data] : { key: kind };
}

const sectors = new Map<string, Text>([
  ['telecom', say('organizations.sector.telecom')],
  ['information-communications', say('organizations.sector.telecom')],
  ['finance', say('organizations.sector.finance')],
  ['aviation', say('organizations.sector.aviation')],
  ['airport', say('organizations.sector.airport')],
  ['railway', say('organizations.sector.railway')],
  ['electricity', say('organizations.sector.electricity')],
  ['gas', say('organizations.sector.gas')],
  ['government', say('organizations.sector.government')],
  ['medical', say('organizations.sector.medical')],
  ['water', say('organizations.sector.water')],
  ['logistics', say('organizations.sector.logistics')],
  ['chemical', say('organizations.sector.chemical')],
  ['credit', say('organizations.sector.credit')],
  ['petroleum', say('organizations.sector.petroleum')],
  ['port', say('organizations.sector.port')],
]);

/** What a sector is called; a sector that an installation named itself is shown as it was given. */
export const sectorWords = (sector: string): Text => sectors.get(sector) ?? { key: sector };

const designations = new Map<string, Text>([
  ['critical-infrastructure', say('organizations.designation.critical-infrastructure')],
  ['designated-corporation', say('organizations.designation.designated-corporation')],
]);

/** What a designation is called; one that an installation named itself is shown as it was given. */
export const designationWords = (designation: string): Text =>
  designations.get(designation) ?? { key: designation };
