import type { Advisory, Reference } from '#formats/advisory/advisory.ts';
import { isSafeUrl } from '#formats/advisory/reference.ts';
import { say as sayOfAdvisories } from '#formats/advisory/texts.ts';
import type { Finding } from '#kernel/finding.ts';

import type { JvnRecord } from './answer.ts';
import { jvnMoment } from './moment.ts';
import { cut, hasErrors, note } from './notes.ts';
import { affectedOf, type Listed } from './product.ts';
import { say } from './texts.ts';
import { type Rating, signalsOf } from './vector.ts';

/** A text and where it stands. */
export type Placed = { readonly text: string; readonly path: string };

/** Where a record points: a document of somebody's, by their name for it. */
export type Pointer = {
  readonly kind: 'vendor' | 'advisory' | 'cwe' | 'web';
  readonly id: string;
  readonly url: string;
  readonly path: string;
};

/** What a record says, whichever of the formats it came in. */
export type Told = {
  readonly path: string;
  readonly id: Placed | undefined;
  readonly title: Placed | undefined;
  /** Overview, impact, solution. */
  readonly prose: readonly Placed[];
  /** When it was first registered, and when last updated; JVN's third date is the vulnerability's. */
  readonly published: Placed | undefined;
  readonly modified: Placed | undefined;
  readonly pointers: readonly Pointer[];
  readonly products: readonly Listed[];
  readonly ratings: readonly Rating[];
};

const limits = { title: 4096, prose: 1_000_000 };
const jvndb = /^JVNDB-\d{4}-\d{5,6}$/;
const cve = /^CVE-\d{4}-\d{4,19}$/;

/**
 * A record as an advisory: its JVNDB identifier is its id. One CVE identifier is another name of it,
 * and so is the one JVN# note it came from; of several CVEs it speaks without being one of them. The
 * words are kept in the language they came in. `findings` are those made before.
 */
export function recordOf(told: Told, findings: Finding[] = []): JvnRecord {
  const advisory: Advisory = {
    ...{ source: 'jvn', ...identityOf(told, findings), ...datesOf(told, findings) },
    details: told.prose
      .map((each) => bounded(each, limits.prose, findings))
      .filter((each) => each !== '')
      .join('\n\n'),
    ...namesOf(told.pointers),
    references: referencesOf(told.pointers, findings),
    affected: affectedOf(told.products, findings),
    signals: signalsOf(told.ratings, findings),
  };
  const reading = hasErrors(findings)
    ? { ok: false as const, findings }
    : { ok: true as const, document: advisory, findings };
  return { path: told.path, reading };
}

function identityOf(told: Told, findings: Finding[]): Pick<Advisory, 'id' | 'title'> {
  const id = told.id?.text.trim() ?? '';
  if (!jvndb.test(id)) {
    const missing = say('jvn.missing', { name: 'JVNDB ID' });
    const text = id === '' ? missing : say('jvn.id', { id: cut(id) });
    note(findings, 'error', told.id?.path ?? told.path, text);
  }
  const title = bounded(told.title, limits.title, findings);
  if (title === '') note(findings, 'error', told.path, say('jvn.missing', { name: 'title' }));
  return { id, title };
}

/** JVN takes nothing back: a record that was an error leaves its lists. */
function datesOf({ published, modified, path }: Told, findings: Finding[]) {
  const [first, last] = [momentIn(published, findings), momentIn(modified, findings)];
  if (first && last && last < first) {
    note(findings, 'warning', modified?.path ?? path, say('jvn.order'));
  }
  return { published: first, modified: last, withdrawn: undefined, isWithdrawn: false };
}

/** A note JVN# is published for one matter; JVNVU# and JVNTA# may cover several records. */
function namesOf(pointers: readonly Pointer[]): Pick<Advisory, 'aliases' | 'upstream' | 'related'> {
  const ids = [...new Set(pointers.map((each) => each.id.trim()))];
  const cves = ids.filter((id) => cve.test(id));
  const notes = ids.filter((id) => /^JVN#\d{8}$/.test(id));
  const others = ids.filter((id) => /^JVN(?:VU|TA)#\d{8}$/.test(id));
  return {
    aliases: [...(cves.length === 1 ? cves : []), ...(notes.length === 1 ? notes : [])],
    upstream: cves.length > 1 ? cves : [],
    related: [...(notes.length > 1 ? notes : []), ...others],
  };
}

function referencesOf(pointers: readonly Pointer[], findings: Finding[]): Reference[] {
  const references = new Map<string, Reference>();
  for (const { kind, url, path } of pointers) {
    const written = url.trim();
    if (written === '' || kind === 'cwe') continue;
    if (isSafeUrl(written)) references.set(written, { kind, url: written });
    else
      note(findings, 'warning', path, sayOfAdvisories('advisory.reference', { url: cut(written) }));
  }
  return [...references.values()];
}

function bounded(placed: Placed | undefined, limit: number, findings: Finding[]): string {
  const text = placed?.text.trim() ?? '';
  if (!placed || text.length <= limit) return text;
  note(findings, 'error', placed.path, say('jvn.too-long', { length: text.length, limit }));
  return text.slice(0, limit);
}

/** The moment a text names; an empty one names none. */
export function momentIn(placed: Placed | undefined, findings: Finding[]): Date | undefined {
  if (!placed || placed.text.trim() === '') return undefined;
  const at = jvnMoment(placed.text);
  if (!at) note(findings, 'error', placed.path, say('jvn.moment', { value: cut(placed.text) }));
  return at;
}
