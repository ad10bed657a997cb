import { parseCpe } from '#formats/cpe/cpe.ts';
import { isCsafVex, readCsafVex } from '#formats/csaf/vex.ts';
import { scoreOf } from '#formats/cvss/score.ts';
import { isCycloneDx } from '#formats/cyclonedx/read.ts';
import { readCycloneDxVex } from '#formats/cyclonedx/vex.ts';
import type { JsonValue } from '#formats/json/read.ts';
import { readPurl } from '#formats/purl/purl.ts';
import { isSpdx, readSpdx } from '#formats/spdx/read.ts';
import { isDecisionTable, readDecisionTable } from '#formats/ssvc/table.ts';
import { forms } from '#formats/standards/registry.ts';
import { parseCheckpoint } from '#formats/tlog/checkpoint.ts';
import { parseNote } from '#formats/tlog/note.ts';
import { parseVers } from '#formats/vers/range.ts';
import { orders } from '#formats/versions/ecosystem.ts';
import { compareVersions, orderKey } from '#formats/versions/order.ts';
import type { Finding } from '#kernel/finding.ts';

import type { Notation } from './snippets.ts';

/** Findings of whatever was read; undefined where it was refused without any. */
type Said = readonly Finding[] | undefined;

/** Something that reads what strangers send, by a name that a failure is told under. */
export type Codec = { readonly name: string } & (
  | {
      readonly notation: 'json';
      readonly takes: (value: JsonValue) => boolean;
      readonly run: (value: JsonValue) => Said;
    }
  | {
      readonly notation: Exclude<Notation, 'json' | 'name'>;
      readonly takes: (text: string) => boolean;
      readonly run: (text: string) => Said;
    }
  | {
      /** Short texts inside documents: those that begin, or are, like this. */
      readonly notation: 'name';
      readonly takes: (text: string) => boolean;
      readonly run: (text: string) => Said;
    }
);

/** Everything that reads: each notation of each standard, and what reads parts of them. */
export const codecs: readonly Codec[] = [
  ...forms.map((form): Codec => {
    const name = `${form.standard}.${form.notation}`;
    const { notation, recognises, judge } = form;
    return notation === 'json'
      ? { name, notation, takes: recognises, run: judge }
      : { name, notation, takes: recognises, run: judge };
  }),
  {
    name: 'spdx-inventory',
    notation: 'json',
    takes: isSpdx,
    run: (value) => readSpdx(value).findings,
  },
  {
    name: 'cyclonedx-vex',
    notation: 'json',
    takes: isCycloneDx,
    run: (value) => readCycloneDxVex(value).findings,
  },
  {
    name: 'csaf-vex',
    notation: 'json',
    takes: isCsafVex,
    run: (value) => readCsafVex(value).findings,
  },
  {
    name: 'ssvc-table',
    notation: 'json',
    takes: isDecisionTable,
    run: (value) => readDecisionTable(value).findings,
  },
  {
    name: 'note',
    notation: 'text',
    takes: (text) => text.includes('\n\n— '),
    run: (text) => {
      const isCheckpoint = parseCheckpoint(text).ok;
      return parseNote(text).ok || isCheckpoint ? [] : undefined;
    },
  },
  {
    name: 'purl',
    notation: 'name',
    takes: (text) => text.startsWith('pkg:'),
    run: (text) => {
      const purl = readPurl(text);
      return readPurl(text, 'strict').ok || purl.ok ? [] : undefined;
    },
  },
  {
    name: 'vers',
    notation: 'name',
    takes: (text) => text.startsWith('vers:'),
    run: (text) => parseVers(text).findings,
  },
  {
    name: 'cpe',
    notation: 'name',
    takes: (text) => text.startsWith('cpe:'),
    run: (text) => (parseCpe(text) ? [] : undefined),
  },
  {
    name: 'cvss',
    notation: 'name',
    takes: (text) => text.startsWith('CVSS:') || text.startsWith('AV:'),
    run: (text) => {
      const score = scoreOf(text);
      return score.ok ? [] : score.findings;
    },
  },
  {
    name: 'versions',
    notation: 'name',
    takes: (text) => text.length <= 40 && /^v?\d/.test(text) && /\d[.\-_]/.test(text),
    run: (text) => {
      let ordered = 0;
      for (const order of orders) {
        if (compareVersions(order, text, '1.0') !== undefined) ordered += 1;
        if (orderKey(order, text)) ordered += 1;
      }
      return ordered > 0 ? [] : undefined;
    },
  },
];
