import { listOrganizations, showOrganization } from '#features/organizations/server/service.ts';
import { jurisdictionOf } from '#features/profiles/server/service.ts';
import { type Language, languages, wording } from '#kernel/text.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { DirectiveId, Kind } from '../directive.ts';
import type { Imprint } from '../imprint.ts';
import { drawDocumentNumber, insertImprint } from './imprint-store.ts';

type Issued = { readonly id: DirectiveId; readonly kind: Kind; readonly fiscalYear: number };

/**
 * Gives a directive that is being issued what its papers bear; answers its document number, if its
 * kind is numbered.
 */
export async function imprint(
  work: Change,
  { id, kind, fiscalYear }: Issued,
): Promise<Imprint['number']> {
  const { numbering } = (await jurisdictionOf(work)).profile;
  const isNumbered = numbering.kinds.includes(kind);
  const { series, pattern } = numbering;
  const number = isNumbered ? await drawDocumentNumber(work, { series, fiscalYear }) : null;
  const inWords = (language: Language) =>
    wording(
      { pattern },
      { key: 'pattern', values: { number: number ?? 0, year: fiscalYear } },
      language,
    );
  const [ja, en] = languages;
  const content = {
    number: number === null ? null : { ja: inWords(ja), en: inWords(en) },
    ...(await issuer(work)),
  };
  const numbered = number === null ? null : { series, number };
  await insertImprint(work, id, { fiscalYear, numbered, imprint: content });
  return content.number;
}

/** The headquarters as its papers name it, and whom to ask there: whoever is reached day and night first. */
async function issuer(work: Work): Promise<Pick<Imprint, 'issuer' | 'contact'>> {
  const body = (await listOrganizations(work)).find(({ kind }) => kind === 'headquarters');
  if (!body) return { issuer: null, contact: null };
  const { contacts } = await showOrganization(work, { organizationId: body.id });
  const [contact] = contacts.toSorted((a, b) => Number(b.dayAndNight) - Number(a.dayAndNight));
  return {
    issuer: { ja: body.nameJa, en: body.nameEn },
    contact: contact
      ? { name: contact.name, duty: contact.duty, phone: contact.phone, email: contact.email }
      : null,
  };
}
