import type { z } from 'zod';

import { csvFile, listFile } from '#features/inventory/server/service.ts';
import { type Text, wording } from '#kernel/text.ts';
import type { Work } from '#platform/tools.ts';

import type * as api from '../invitation-api.ts';
import { type SheetColumn, sheetColumns } from '../invitation-sheet.ts';
import { say } from '../sheet-texts.ts';

const heads: Readonly<Record<SheetColumn, Text>> = {
  organization: say('people.sheet.organization'),
  name: say('people.sheet.name'),
  login: say('people.sheet.login'),
  role: say('people.sheet.role'),
  email: say('people.sheet.email'),
  language: say('people.sheet.language'),
  administers: say('people.sheet.administers'),
};

const notes: Readonly<Record<SheetColumn, Text>> = {
  organization: say('people.note.organization'),
  name: say('people.note.name'),
  login: say('people.note.login'),
  role: say('people.note.role'),
  email: say('people.note.email'),
  language: say('people.note.language'),
  administers: say('people.note.administers'),
};

const example: Readonly<Record<SheetColumn, string>> = {
  organization: 'org-code',
  name: '山田 太郎(記入例)',
  login: 'yamada.taro',
  role: '事業者 セキュリティ担当',
  email: 'yamada@example.jp',
  language: '日本語',
  administers: 'なし',
};

const inBoth = (text: Text) =>
  `${wording(say.catalogue, text, 'ja')} / ${wording(say.catalogue, text, 'en')}`;

/** A sheet to fill in, as a workbook with notes or as text. */
export async function downloadInvitationSheet(
  _work: Work,
  { form }: z.output<typeof api.downloadInvitationSheet.input>,
): Promise<z.output<typeof api.downloadInvitationSheet.output>> {
  const headings = sheetColumns.map((column) => inBoth(heads[column]));
  const row = sheetColumns.map((column) => example[column]);
  const name = 'noroshi-invitations-template';
  if (form !== 'xlsx') return csvFile(name, [headings, row], form);
  const explained = sheetColumns.map((column) => ({
    heading: inBoth(heads[column]),
    ja: wording(say.catalogue, notes[column], 'ja'),
    en: wording(say.catalogue, notes[column], 'en'),
  }));
  return listFile(name, { headings, example: row, notes: explained });
}
