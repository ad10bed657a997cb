import { createHash } from 'node:crypto';

import { parseCpe } from '#formats/cpe/cpe.ts';
import { readCsafAdvisory } from '#formats/csaf/advisory.ts';
import { isCsaf } from '#formats/csaf/validate.ts';
import { isCsafVex, readCsafVex } from '#formats/csaf/vex.ts';
import { scoreOf } from '#formats/cvss/score.ts';
import { isCycloneDx } from '#formats/cyclonedx/read.ts';
import { readCycloneDxVex, readCycloneDxVexXml } from '#formats/cyclonedx/vex.ts';
import { asObject } from '#formats/json/narrow.ts';
import type { JsonValue } from '#formats/json/read.ts';
import { isJvn, readJvn } from '#formats/jvn/read.ts';
import { isMisp, readMisp } from '#formats/misp/read.ts';
import { writeMisp } from '#formats/misp/write.ts';
import { isOscal } from '#formats/oscal/check.ts';
import { readPurl } from '#formats/purl/purl.ts';
import { isSpdx, readSpdx } from '#formats/spdx/read.ts';
import { readSpdxText } from '#formats/spdx/text.ts';
import { hasVexRelationships, readSpdxVex } from '#formats/spdx/vex.ts';
import { isDecisionTable, readDecisionTable } from '#formats/ssvc/table.ts';
import { forms } from '#formats/standards/registry.ts';
import { liftStix } from '#formats/stix/lift.ts';
import { readStix } from '#formats/stix/read.ts';
import { isStix } from '#formats/stix/version.ts';
import { parsePattern } from '#formats/stix-pattern/parse.ts';
import { parseCheckpoint } from '#formats/tlog/checkpoint.ts';
import { parseNote } from '#formats/tlog/note.ts';
import { parseVers } from '#formats/vers/range.ts';
import { isVers, validateVers } from '#formats/vers/validate.ts';
import { orders } from '#formats/versions/ecosystem.ts';
import { compareVersions, orderKey } from '#formats/versions/order.ts';
import { readXml } from '#formats/xml/read.ts';
import type { Finding, Reading } from '#kernel/finding.ts';

import { resolved } from './resolution.ts';
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

const sha1 = (data: Uint8Array) => createHash('sha1').update(data).digest();
const means = { now: new Date('2026-11-23T00:00:00Z'), sha1 };

/** What was read can be written so that it is read again; else there is a defect of ours. */
function assertWritten(written: Reading<unknown>, what: string): void {
  if (written.ok) return;
  const [first] = written.findings;
  throw new Error(
    `${what} that was read is not written: ${first?.rule ?? ''} ${first?.path ?? ''}`,
  );
}

/** Everything that reads: each notation of each standard, and what reads parts of them. */
export const codecs: readonly Codec[] = [
  ...forms.map((form): Codec => {
    const name = `${form.standard}.${form.notation}`;
    const { notation, recognises, judge } = form;
    return notation === 'json'
      ? { name, notation, takes: recognises, run: (value) => judge(value, means) }
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
    name: 'cyclonedx-vex-xml',
    notation: 'xml',
    takes: (text) => text.includes('cyclonedx.org/schema/bom/'),
    run: (text) => {
      const reading = readXml(text, { depth: 128 });
      return reading.ok ? readCycloneDxVexXml(reading.document).findings : reading.findings;
    },
  },
  {
    name: 'spdx-text-inventory',
    notation: 'text',
    takes: (text) => text.includes('SPDXVersion:'),
    run: (text) => readSpdxText(text).findings,
  },
  {
    name: 'spdx-vex',
    notation: 'json',
    takes: hasVexRelationships,
    run: (value) => readSpdxVex(value).findings,
  },
  {
    name: 'csaf-advisory',
    notation: 'json',
    takes: isCsaf,
    run: (value) => readCsafAdvisory(value).findings,
  },
  {
    name: 'jvn-advisories',
    notation: 'json',
    takes: isJvn,
    run: (value) => readJvn(value).findings,
  },
  {
    name: 'misp-event',
    notation: 'json',
    takes: isMisp,
    run: (value) => {
      const reading = readMisp(value);
      if (reading.ok) assertWritten(readMisp(writeMisp(reading.document)), 'An event');
      return reading.findings;
    },
  },
  {
    name: 'stix-objects',
    notation: 'json',
    takes: isStix,
    run: (value) => {
      const object = asObject(value);
      if (object) liftStix(object, sha1);
      return readStix(value, sha1).findings;
    },
  },
  { name: 'oscal-resolution', notation: 'json', takes: isOscal, run: resolved },
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
    takes: isVers,
    run: (text) => [...parseVers(text).findings, ...validateVers(text)],
  },
  {
    name: 'stix-pattern',
    notation: 'name',
    takes: (text) => text.startsWith('[') && text.endsWith(']') && text.includes(':'),
    run: (text) => {
      const is20 = parsePattern(text, '2.0').ok;
      return parsePattern(text).ok || is20 ? [] : undefined;
    },
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
