import type { JsonObject } from '#formats/json/read.ts';

import { type Dossier, lastMoment } from './dossier.ts';

/** The documents that OSCAL has for an audit, by the short names the standard itself uses. */
export const oscalForms = ['ap', 'ar', 'poam', 'ssp', 'component'] as const;
export type OscalForm = (typeof oscalForms)[number];

/** A UUID that is always the same for the same name; of version 5, as OSCAL asks. */
export type UuidOf = (name: string) => string;

/** What a document is written with: the audit it tells of, and its stable UUIDs. */
export type Writing = { readonly dossier: Dossier; readonly uuidOf: UuidOf };

export const oscalVersion = '1.2.1';

/** Whose words the properties are that OSCAL has no member for. */
export const namespace = 'urn:noroshi:audits';

/** A property in words of our own; what cannot be one line is none. */
export const prop = (name: string, value: string): JsonObject => ({ name, ns: namespace, value });

/** Properties under the name of their list; nothing where there are none. */
export const props = (
  ...list: readonly (readonly [string, string | null | undefined])[]
): JsonObject => {
  const given = list.flatMap(([name, value]) => (value ? [prop(name, value)] : []));
  return given.length > 0 ? { props: given } : {};
};

/** The file a document is called by in the others. */
export const fileOf = ({ audit }: Dossier, form: OscalForm): string =>
  `audit-${audit.id}-${form}.json`;

/** Several lines as one, where OSCAL takes no more. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** Whatever is told as a text in several lines; its heading where nothing was written. */
export const prose = (text: string, otherwise: string): string =>
  text.trim() === '' ? otherwise : text;

const roles = { auditor: 'assessor', body: 'asset-owner' } as const;

/** What every document begins with: the body and the auditors as parties, and how it hangs together. */
export function metadata(
  { dossier }: Writing,
  { title, links = [] }: { readonly title: string; readonly links?: readonly JsonObject[] },
): JsonObject {
  const { body, auditors, edition, campaign } = dossier;
  return {
    title: oneLine(title),
    'last-modified': lastMoment(dossier).toISOString(),
    version: lastMoment(dossier).toISOString().slice(0, 10),
    'oscal-version': oscalVersion,
    ...props(
      ['audit', dossier.audit.id],
      ['edition', edition.id],
      ['edition-document', edition.uuid],
      ['kind', campaign.kind],
      ['fiscal-year', String(campaign.fiscalYear)],
    ),
    ...(links.length > 0 ? { links: [...links] } : {}),
    roles: [
      { id: roles.auditor, title: '監査人 Assessor' },
      { id: roles.body, title: '監査を受ける組織 Audited body' },
    ],
    parties: [
      {
        ...{ uuid: body.id, type: 'organization', name: oneLine(body.nameJa) },
        'short-name': oneLine(body.code),
        remarks: body.nameEn,
      },
      // Who audits is told to whoever may know persons of the headquarters.
      ...auditors.map(({ id, name }) => ({
        ...{ uuid: id, type: 'person' },
        ...(name === '' ? {} : { name: oneLine(name) }),
      })),
    ],
    'responsible-parties': [
      { 'role-id': roles.body, 'party-uuids': [body.id] },
      ...(auditors.length > 0
        ? [{ 'role-id': roles.auditor, 'party-uuids': auditors.map(({ id }) => id) }]
        : []),
    ],
  };
}

/** The clauses that an audit is about: all of its edition. */
export function reviewedControls({ edition }: Dossier): JsonObject {
  const controls = [...edition.clauses.keys()].map((id) => ({ 'control-id': id }));
  return { 'control-selections': [{ 'include-controls': controls }] };
}

/** The first moment of a day and its last, on clocks that know no zone. */
export const startOf = (day: string): string => `${day}T00:00:00Z`;
export const endOf = (day: string): string => `${day}T23:59:59Z`;
