import { assembled, attributes, type Cpe, type CpeReading, malformed, refused } from './name.ts';
import { say } from './texts.ts';
import { type CpeValue, fromUri, signsOf } from './value.ts';

/**
 * The name as a URI of CPE 2.2 (NISTIR 7695 §6.1.2). The four attributes that version 2.2 does not
 * have are packed into the edition; what is absent at the end is left out.
 */
export function formatCpeUri(cpe: Cpe): string {
  const [edition = '', ...added] = attributes
    .filter((attribute) => packed.includes(attribute))
    .map((attribute) => bound(cpe[attribute]));
  const isPacked = added.some((each) => each !== '');
  const components = [
    ...[cpe.part, cpe.vendor, cpe.product, cpe.version, cpe.update].map(bound),
    isPacked ? `~${[edition, ...added].join('~')}` : edition,
    bound(cpe.language),
  ];
  const last = components.findLastIndex((each) => each !== '');
  return `cpe:/${components.slice(0, last + 1).join(':')}`;
}

const packed: readonly string[] = ['edition', 'swEdition', 'targetSw', 'targetHw', 'other'];

/** What stands behind `cpe:/` as a name (NISTIR 7695 §6.1.3): up to seven components. */
export function readUri(text: string): CpeReading {
  const components = text.split(':');
  if (components.length > 7) return refused(say('cpe.components', { count: components.length }));
  const all = [...components, ...Array<string>(7 - components.length).fill('')];
  const edition = all[5] ?? '';
  if (!edition.startsWith('~')) return assembled(all, fromUri);
  const packed = edition.slice(1).split('~');
  if (packed.length !== 5) return malformed('edition');
  return assembled([...all.with(5, packed[0] ?? ''), ...packed.slice(1)], fromUri);
}

function bound(value: CpeValue): string {
  if (typeof value !== 'string') return value.logical === 'any' ? '' : '-';
  const signs = signsOf(value);
  // A hyphen alone would say "not applicable".
  if (value === '\\-') return '%2d';
  return signs
    .map(({ character, isWildcard }) => {
      if (isWildcard) return character === '?' ? '%01' : '%02';
      if (/^[a-z0-9._-]$/.test(character)) return character;
      return `%${character.charCodeAt(0).toString(16)}`;
    })
    .join('');
}
