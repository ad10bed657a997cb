import { say } from './texts.ts';
import type { Breach, SimpleType } from './type.ts';
import { shown } from './wording.ts';

/** What a value, as it is written, has against it as one of a type (Part 2 §4.1.4, cvc-datatype-valid). */
export function breachesOf(type: SimpleType, written: string): readonly Breach[] {
  const value = withoutSpace(type, written);
  if (type.members.length > 0) return unionBreaches(type, written);
  if (type.datatype && !type.datatype.holds(value)) {
    const values = { value: shown(value), type: type.name };
    return [{ clause: 'cvc-datatype-valid.1.2.1', text: say('xsd.datatype', values) }];
  }
  const inherited = type.base ? breachesOf(type.base, value) : [];
  if (inherited.length > 0) return inherited;
  return type.facets.flatMap((facet) => facet(value) ?? []);
}

/** A union takes a value that any of its members takes; where none does, the first tells why. */
function unionBreaches({ members }: SimpleType, written: string): readonly Breach[] {
  const all = members.map((member) => breachesOf(member, written));
  return all.some((breaches) => breaches.length === 0) ? [] : (all[0] ?? []);
}

function withoutSpace({ whiteSpace }: SimpleType, written: string): string {
  if (whiteSpace === 'preserve') return written;
  const replaced = written.replaceAll(/[\t\n\r]/g, ' ');
  if (whiteSpace === 'replace') return replaced;
  const single = replaced.replaceAll(/ {2,}/g, ' ');
  const end = single.endsWith(' ') ? single.length - 1 : single.length;
  return single.slice(single.startsWith(' ') ? 1 : 0, end);
}
