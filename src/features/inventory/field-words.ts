import type { Text } from '#kernel/text.ts';

import type { Grade } from './classification.ts';
import type { Facet } from './dependency.ts';
import { say } from './field-texts.ts';
import { importanceWords } from './inventory-words.ts';
import type { LedgerField } from './ledger-change.ts';
import type { Section } from './particulars.ts';
import type { ComponentField, SheetField } from './sheet-column.ts';
import { Importance } from './system.ts';

const fields: Record<LedgerField | ComponentField, Text> = {
  name: say('inventory.field.name'),
  purpose: say('inventory.field.purpose'),
  owner: say('inventory.field.owner'),
  importance: say('inventory.field.importance'),
  division: say('inventory.field.division'),
  contact: say('inventory.field.contact'),
  configuration: say('inventory.field.configuration'),
  outsideLinks: say('inventory.field.outside-links'),
  confidentiality: say('inventory.field.confidentiality'),
  integrity: say('inventory.field.integrity'),
  availability: say('inventory.field.availability'),
  handling: say('inventory.field.handling'),
  development: say('inventory.field.development'),
  cloudOutline: say('inventory.field.cloud-outline'),
  cloudPeriod: say('inventory.field.cloud-period'),
  cloudDomain: say('inventory.field.cloud-domain'),
  cloudClass: say('inventory.field.cloud-class'),
  keyCustody: say('inventory.field.key-custody'),
  serviceLevel: say('inventory.field.service-level'),
  product: say('inventory.field.product'),
  'cloud-service': say('inventory.field.cloud-service'),
  'cloud-provider': say('inventory.field.cloud-provider'),
  region: say('inventory.field.region'),
  country: say('inventory.field.country'),
  contractor: say('inventory.field.contractor'),
  subcontractor: say('inventory.field.subcontractor'),
  'linked-system': say('inventory.field.linked-system'),
  vendor: say('inventory.field.vendor'),
  version: say('inventory.field.version'),
  cpe: say('inventory.field.cpe'),
  part: say('inventory.field.part'),
  quantity: say('inventory.field.quantity'),
  note: say('inventory.field.note'),
  takenAt: say('inventory.field.taken-at'),
};

const known: Readonly<Record<string, Text>> = fields;

/** What a field of the ledger of systems, or a column of a list, is called. */
export const fieldWords = (field: LedgerField | SheetField): Text => fields[field];

/** What a field is called that history names; its bare name where it is no longer kept. */
export const keptFieldWords = (field: string): Text => known[field] ?? { key: field };

export const facetWords = (facet: Facet): Text => fields[facet];

const sections: Record<Section, Text> = {
  management: say('inventory.section.management'),
  configuration: say('inventory.section.configuration'),
  information: say('inventory.section.information'),
  development: say('inventory.section.development'),
  cloud: say('inventory.section.cloud'),
};
export const sectionWords = (section: Section): Text => sections[section];

const grades: Record<Grade, Text> = {
  high: say('inventory.grade.high'),
  medium: say('inventory.grade.medium'),
  low: say('inventory.grade.low'),
};

/** The class of a system; null while it has none. */
export const gradeWords = (grade: Grade | null): Text =>
  grade === null ? say('inventory.grade.none') : grades[grade];

const custody: Readonly<Record<string, Text>> = {
  own: say('inventory.custody.own'),
  provider: say('inventory.custody.provider'),
  'third-party': say('inventory.custody.third-party'),
};

function importanceIn(value: string): Text | undefined {
  const importance = Importance.safeParse(value);
  return importance.success ? importanceWords(importance.data) : undefined;
}

/** A value of a closed list in words; any other as it is. */
export function valueWords(field: string, value: string): Text | string {
  if (field === 'importance' && value !== '') return importanceIn(value) ?? value;
  if (field === 'keyCustody') return custody[value] ?? value;
  if (field === 'confidentiality' && value !== '') {
    return say('inventory.confidentiality-value', { level: value });
  }
  if (field === 'integrity' && value !== '')
    return say('inventory.integrity-value', { level: value });
  if (field === 'availability' && value !== '') {
    return say('inventory.availability-value', { level: value });
  }
  return value;
}
