import { administersWords } from '#features/access/administers-words.ts';
import { roleWords } from '#features/access/role-words.ts';
import { say as access } from '#features/access/texts.ts';
import { csvFile } from '#features/inventory/server/service.ts';
import { marked } from '#features/labels/marking.ts';
import { passExit } from '#features/labels/server/service.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { momentWords } from '#kernel/moment.ts';
import { type Catalogue, type Text, wording } from '#kernel/text.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { Letter } from '../invitation.ts';
import { say } from '../invitation-texts.ts';

/** Codes are for the bodies they invite into, and leave through the hands of whoever asked for them. */
export async function passLetters(
  work: Change,
  organizations: readonly OrganizationId[],
): Promise<void> {
  const { organizationId } = work.actor;
  // The program prints at the host alone.
  if (organizationId === null) return;
  const marking = marked('TLP:AMBER+STRICT', organizationId, organizations);
  await passExit(work, { subject: 'people', marking }, { to: 'organization', organizationId });
}

const words: Catalogue = { ...say.catalogue, ...access.catalogue };

const headings: readonly Text[] = [
  access('access.page.organization'),
  access('access.page.name'),
  access('access.page.login'),
  access('access.page.role'),
  access('access.page.administers'),
  say('people.code'),
  say('people.expires'),
];

/** The letters as a table for a spreadsheet; no cell of it is taken for a formula. */
export function lettersFile({ actor: { language } }: Work, letters: readonly Letter[]) {
  const spoken = (text: Text) => wording(words, text, language);
  const rows = letters.map((letter) => [
    language === 'ja' ? letter.organizationJa : letter.organizationEn,
    letter.name,
    letter.login,
    spoken(roleWords(letter.role)),
    spoken(administersWords(letter.administers)),
    letter.code,
    momentWords(letter.expiresAt, language),
  ]);
  return csvFile('noroshi-invitations', [headings.map(spoken), ...rows], 'utf-8');
}
