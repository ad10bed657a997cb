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
  const placed = advisories.map((advisory, at) => ({ path: `/vulnerabilities/${at}`, advisory }));
  return { format: 'kev', placed, releasedAt, errors: [] };
}

function ofRecord(format: Format, reading: ReturnType<typeof readOsv>): Recognised {
  if (!reading.ok) return refused(format, reading.findings);
  const { id } = reading.document;
  if (!isName(id)) {
    const text = say('intake.bad-id', { id: id.slice(0, 100) });
    return refused(format, [{ rule: 'intake.id', path: '/id', severity: 'error', text }]);
  }
  const placed = [{ path: '', advisory: reading.document }];
  return { format, placed, releasedAt: null, errors: [] };
}

function refused(format: Format, findings: readonly Finding[]): Recognised {
  const errors = findings.filter(({ severity }) => severity === 'error');
  return { format, placed: [], releasedAt: null, errors };
}
