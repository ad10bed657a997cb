import { entries, type Place, shown } from '../place.ts';
import { type ProductLines, productLines } from '../product-line.ts';
import { isOf } from '../profile.ts';
import type { CsafTest, Note } from '../test.ts';
import { stringsAt, vulnerabilities } from '../walk.ts';
import { say } from './texts.ts';

const affected = ['first_affected', 'known_affected', 'last_affected'];
const fixed = ['first_fixed', 'fixed'];

/**
 * §6.1.27.13 (2.1): where a security advisory lists a product as fixed, another version of it is
 * listed as affected by the same vulnerability.
 *
 * What is another version is told by the product tree. A product named without a place in it may
 * be a version of any; only what certainly has no counterpart is noted.
 */
export const correspondingAffectedProducts: CsafTest = {
  clause: '6.1.27.13',
  severity: 'error',
  check(document, note) {
    if (!isOf(document, 'csaf_security_advisory')) return;
    const lines = productLines(document);
    for (const vulnerability of vulnerabilities(document)) noteLonely(vulnerability, lines, note);
  },
};

function noteLonely(vulnerability: Place, { lineOf, before }: ProductLines, note: Note): void {
  const ids = affected.flatMap((list) => stringsAt(vulnerability, 'product_status', list));
  const lines = new Set(ids.map(lineOf));
  const isAnyPossible = ids.some((id) => lineOf(id) === undefined);
  const known = new Set(ids);
  for (const { path, value } of fixed.flatMap((list) =>
    entries(vulnerability, 'product_status', list),
  )) {
    if (typeof value !== 'string' || isAnyPossible) continue;
    const line = lineOf(value);
    const isUnplaced = line === undefined && ids.length > 0;
    const isMatched = line !== undefined && lines.has(line);
    if (isUnplaced || isMatched || before(value).some((id) => known.has(id))) continue;
    note(path, say('csaf.6.1.27.13', { id: shown(value) }));
  }
}
