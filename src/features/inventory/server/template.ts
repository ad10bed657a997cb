import type { z } from 'zod';

import { type Language, type Text, wording } from '#kernel/text.ts';
import type { Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { say } from '../field-texts.ts';
import { fieldWords } from '../field-words.ts';
import type { File, SheetKind } from '../sheet.ts';
import { fieldsOf, type SheetField } from '../sheet-column.ts';
import { csvFile, listFile } from './list-file.ts';

/** An invented system and its appliance, as an office would write them. */
const examples: Readonly<Partial<Record<SheetField, string>>> = {
  name: '窓口予約システム(記入例)',
  purpose: '住民からの来庁予約の受付',
  owner: '情報政策課長',
  importance: '高',
  division: '情報政策課',
  contact: 'system@example.go.jp',
  configuration: 'ウェブサーバー2台、データベース1台',
  outsideLinks: 'インターネット(利用者向け画面)',
  confidentiality: '2',
  integrity: '2',
  availability: '2',
  handling: '複製禁止',
  development: '委託により開発し、運用は自組織で行う',
  cloudOutline: '予約画面の提供',
  cloudPeriod: '2026-04-01から2027-03-31まで',
  cloudDomain: 'reserve.example.go.jp',
  cloudClass: '機密性2情報',
  keyCustody: '自組織',
  serviceLevel: '稼働率99.9%',
  product: 'Apache HTTP Server; PostgreSQL',
  'cloud-service': 'サンプルクラウド',
  'cloud-provider': 'サンプルクラウド株式会社',
  region: '東京リージョン',
  country: '日本',
  contractor: '株式会社サンプル',
  subcontractor: '株式会社サンプル > サンプル保守株式会社',
  'linked-system': '職員認証基盤',
  vendor: 'Example Networks',
  version: '22.7R2',
  cpe: 'cpe:2.3:o:example_networks:gate:22.7r2:*:*:*:*:*:*:*',
  part: 'OS',
  quantity: '2',
  note: '庁内と庁外の境界',
  takenAt: '2026-11-23',
};

const exampleOf = (kind: SheetKind, field: SheetField): string =>
  kind === 'components' && field === 'product' ? 'Gate' : (examples[field] ?? '');

const inWords = (field: SheetField, language: Language) =>
  wording(say.catalogue, fieldWords(field), language);

/** A heading that both languages' readers, and we, understand. */
const headingOf = (field: SheetField) => `${inWords(field, 'ja')} / ${inWords(field, 'en')}`;

const manyTexts: readonly SheetField[] = [
  ...(['product', 'cloud-service', 'cloud-provider', 'region', 'country'] as const),
  ...(['contractor', 'linked-system'] as const),
];

const notesOn: Readonly<Partial<Record<SheetField, Text>>> = {
  name: say('inventory.note.name'),
  importance: say('inventory.note.importance'),
  confidentiality: say('inventory.note.confidentiality'),
  integrity: say('inventory.note.two-levels'),
  availability: say('inventory.note.two-levels'),
  keyCustody: say('inventory.note.custody'),
  subcontractor: say('inventory.note.subcontractor'),
  version: say('inventory.note.version'),
  takenAt: say('inventory.note.taken-at'),
  quantity: say('inventory.note.quantity'),
  vendor: say('inventory.note.product'),
  cpe: say('inventory.note.product'),
};

/** What a column takes, in a sentence. */
function noteOf(kind: SheetKind, field: SheetField): Text {
  const hasMany = kind === 'systems' && manyTexts.includes(field);
  return notesOn[field] ?? say(hasMany ? 'inventory.note.many' : 'inventory.note.free');
}

/** A list to fill in: headings in both languages and one example row, which is to be overwritten. */
export async function downloadTemplate(
  _work: Work,
  { kind, form }: z.output<typeof api.downloadTemplate.input>,
): Promise<File> {
  const name = kind === 'systems' ? 'noroshi-systems' : 'noroshi-components';
  const fields = fieldsOf(kind);
  const headings = fields.map(headingOf);
  const example = fields.map((field) => exampleOf(kind, field));
  if (form !== 'xlsx') return csvFile(name, [headings, example], form);
  const notes = fields.map((field) => {
    const note = noteOf(kind, field);
    const ja = wording(say.catalogue, note, 'ja');
    return { heading: headingOf(field), ja, en: wording(say.catalogue, note, 'en') };
  });
  return listFile(name, { headings, example, notes });
}
