import type { Advisory } from '#formats/advisory/advisory.ts';
import { isCve, readCve } from '#formats/cve/cve.ts';
import type { JsonValue } from '#formats/json/read.ts';
import type { JvnAnswer } from '#formats/jvn/answer.ts';
import { isJvn, isJvnXml, readJvn, readJvnXml } from '#formats/jvn/read.ts';
import { isKev, readKev } from '#formats/kev/kev.ts';
import { isOsv, readOsv } from '#formats/osv/osv.ts';
import type { XmlElement } from '#formats/xml/element.ts';
import type { Finding, Reading } from '#kernel/finding.ts';

import { isName } from './name.ts';
import type { Format } from './source.ts';
import { say } from './texts.ts';

/** An advisory and where it stands in its document (RFC 6901). */
export type Placed = { readonly path: string; readonly advisory: Advisory };

/** A document in a known format: its advisories, or every reason it was refused. */
export type Recognised = {
  readonly format: Format;
  readonly placed: readonly Placed[];
  /** When the document as a whole was published, where the format says so. */
  readonly releasedAt: Date | null;
  readonly errors: readonly Finding[];
  /** How many records the errors refuse, where that is not one for each place. */
  readonly refused?: number;
  /** The label of TLP over the whole document, where it has a place of its own. */
  readonly label?: string | undefined;
  /** Whose the document is when nobody says, where it tells more than its ids. */
  readonly source?: string;
  /** What is worth knowing although nothing is refused for it. */
  readonly notes?: readonly Finding[];
};

/** A JSON value read in the format it is shaped like; undefined where it is like none. */
export function recognise(value: JsonValue): Recognised | undefined {
  if (isJvn(value)) return ofAnswer(readJvn(value));
  if (isKev(value)) return ofCatalogue(value);
  if (isCve(value)) return ofRecord('cve', readCve(value));
  if (isOsv(value)) return ofRecord('osv', readOsv(value));
  return undefined;
}

/** An XML document read in the format it is written in; undefined where it is none that is read here. */
export function recogniseMarkup(root: XmlElement): Recognised | undefined {
  return isJvnXml(root) ? ofAnswer(readJvnXml(root)) : undefined;
}

/**
 * An answer of JVN. Lists without versions and answers in English are sources of their own, so that
 * they do not take the place of whole records and of the Japanese words.
 */
function ofAnswer(reading: Reading<JvnAnswer>): Recognised {
  if (!reading.ok) return refused('jvn', reading.findings);
  const { kind, language, label, madeAt, records } = reading.document;
  if (kind === 'alerts') {
    const text = say('intake.alerts');
    return refused('jvn', [{ rule: 'intake.alerts', path: '', severity: 'error', text }]);
  }
  const written = records.flatMap(({ path, reading: each }) =>
    each.ok ? [{ path, advisory: each.document }] : [],
  );
  const sound = judged('jvn', written);
  const faults = records.flatMap(({ reading: each }) =>
    each.findings.filter(({ severity }) => severity === 'error'),
  );
  return {
    ...{ ...sound, errors: [...faults, ...sound.errors], label, notes: reading.findings },
    refused: records.length - sound.placed.length,
    releasedAt: madeAt && isInCalendar(madeAt) ? madeAt : null,
    source: `jvn${kind === 'overview' ? '-overview' : ''}${language === 'en' ? '-en' : ''}`,
  };
}

function ofCatalogue(value: unknown): Recognised {
  const reading = readKev(value);
  if (!reading.ok) return refused('kev', reading.findings);
  const { advisories, releasedAt } = reading.document;
  const written = advisories.map((advisory, at) => ({ path: `/vulnerabilities/${at}`, advisory }));
  return { ...judged('kev', written), releasedAt: isInCalendar(releasedAt) ? releasedAt : null };
}

function ofRecord(format: Format, reading: ReturnType<typeof readOsv>): Recognised {
  if (!reading.ok) return refused(format, reading.findings);
  return judged(format, [{ path: '', advisory: reading.document }]);
}

/** Advisories that can be kept, and what is wrong with the others. */
function judged(format: Format, written: readonly Placed[]): Recognised {
  const errors = written.flatMap((placed) => faultsOf(placed));
  const faulty = new Set(errors.map(({ path }) => path));
  const placed = errors.length === 0 ? written : written.filter(({ path }) => !faulty.has(path));
  return { format, placed, releasedAt: null, errors };
}

function faultsOf({ path, advisory }: Placed): Finding[] {
  const { id, published, modified, withdrawn, signals } = advisory;
  if (!isName(id)) {
    const text = say('intake.bad-id', { id: id.slice(0, 100) });
    return [{ rule: 'intake.id', path, severity: 'error', text }];
  }
  const moments = [published, modified, withdrawn, ...signals.map(({ at }) => at)];
  if (moments.every((moment) => moment === undefined || isInCalendar(moment))) return [];
  const text = say('intake.odd-moment', { id });
  return [{ rule: 'intake.moment', path, severity: 'error', text }];
}

/** Whether a moment lies in the years 1 to 9999, as far as everyone who is told of it can write it. */
function isInCalendar(moment: Date): boolean {
  const year = moment.getUTCFullYear();
  return year >= 1 && year <= 9999;
}

function refused(format: Format, findings: readonly Finding[]): Recognised {
  const errors = findings.filter(({ severity }) => severity === 'error');
  return { format, placed: [], releasedAt: null, errors };
}
