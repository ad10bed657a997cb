import type { Speech } from '#features/papers/paper.ts';
import type { Text } from '#kernel/text.ts';

import type { FieldKey } from './fact-fields.ts';
import { fieldOf } from './fact-fields.ts';
import type { FactValue } from './fact-value.ts';
import { filedSections } from './filed-form.ts';
import { type Filed, needOf } from './filing-paper.ts';
import { FilingId } from './incident.ts';
import { say } from './paper-texts.ts';

/** What machines read of a paper: a sheet of heads and rows, one datum a cell. */
export type Data = {
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
};

/** A value in cells: each thing of a list in a row of its own, as JSON, with its number. */
export function valueRows(value: FactValue | null): readonly (readonly [number | null, string])[] {
  if (Array.isArray(value)) return value.map((part, at) => [at + 1, JSON.stringify(part)]);
  return [[null, JSON.stringify(value)]];
}

const headed = ({ speak }: Speech, heads: readonly Text[]): string[] =>
  heads.map((head) => speak(head));

/** Every fact that a filing tells, by the key of its field, with its certainty. */
export function filingData({ document, form }: Filed, speech: Speech): Data {
  const { language, speak } = speech;
  const sections = document.projection ? filedSections(document.projection, form) : [];
  return {
    name: speak(say('incident-paper.sheet-data')),
    heads: headed(speech, [
      say('incident-paper.number'),
      say('incident-paper.section'),
      say('incident-paper.item'),
      say('incident-paper.need'),
      say('incident-paper.field'),
      say('incident-paper.part'),
      say('incident-paper.value'),
      say('incident-paper.sure'),
      say('incident-paper.since'),
    ]),
    rows: sections.flatMap(({ names, items }) =>
      items.flatMap(({ number, cell }) =>
        cell.told.flatMap(({ field, value, certainty, since }) =>
          valueRows(value).map(([part, text]) => [
            ...[number, names[language], cell.names[language], speak(needOf(cell)), field],
            ...[part, text, certainty, since],
          ]),
        ),
      ),
    ),
  };
}

/** By what a filing is known: as a program compares it, and not as a person reads it. */
export function filingSource({ document, sha256, entry }: Filed, { speak }: Speech): Data {
  const { projection, reporter, recipient, duty, stage, sequence, filedAt } = document;
  return {
    name: speak(say('incident-paper.sheet-source')),
    heads: [speak(say('incident-paper.proof-item')), speak(say('incident-paper.proof-value'))],
    rows: [
      ['filing', FilingId.encode(document.id)],
      ['kind', document.kind],
      ['form', projection ? `${projection.form.id} ${projection.form.version}` : null],
      ['duty', `${duty.id} ${duty.version}`],
      ['stage', stage.key],
      ['sequence', sequence],
      ['reporter', reporter.names.ja],
      ['recipient', recipient.body.names.ja],
      ['filed-at', filedAt.toISOString()],
      ['label', document.label],
      ['sha256', sha256],
      ['entry', entry],
    ],
  };
}

type Said = {
  readonly field: FieldKey;
  readonly value: FactValue;
  readonly reporter: { readonly names: { readonly ja: string; readonly en: string } };
  readonly filedAt: Date;
};
type Event = { readonly confirmed: readonly Said[]; readonly unconfirmed: readonly Said[] };

/** Everything that was said in a picture, a thing a row: confirmed and suspected are told apart. */
export function pictureData(events: readonly Event[], speech: Speech): Data {
  const { language, speak } = speech;
  const rowsOf = (event: number, said: readonly Said[], certainty: string) =>
    said.flatMap(({ field, value, reporter, filedAt }) =>
      valueRows(value).map(([part, text]) => [
        ...[event, reporter.names[language], speak(fieldOf(field).label), field],
        ...[part, text, certainty, filedAt.toISOString()],
      ]),
    );
  return {
    name: speak(say('incident-paper.sheet-data')),
    heads: headed(speech, [
      say('incident-paper.event-number'),
      say('incident-paper.reporter'),
      say('incident-paper.item'),
      say('incident-paper.field'),
      say('incident-paper.part'),
      say('incident-paper.value'),
      say('incident-paper.sure'),
      say('incident-paper.filed-at'),
    ]),
    rows: events.flatMap(({ confirmed, unconfirmed }, at) => [
      ...rowsOf(at + 1, confirmed, 'confirmed'),
      ...rowsOf(at + 1, unconfirmed, 'suspected'),
    ]),
  };
}
