import type { Advisory } from '#formats/advisory/advisory.ts';
import { isCve, readCve } from '#formats/cve/cve.ts';
import { isKev, readKev } from '#formats/kev/kev.ts';
import { isOsv, readOsv } from '#formats/osv/osv.ts';
import type { Finding } from '#kernel/finding.ts';

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
};

/** A JSON value read in the format it is shaped like; undefined where it is like none. */
export function recognise(value: unknown): Recognised | undefined {
  if (isKev(value)) return ofCatalogue(value);
  if (isCve(value)) return ofRecord('cve', readCve(value));
  if (isOsv(value)) return ofRecord('osv', readOsv(value));
  return undefined;
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
