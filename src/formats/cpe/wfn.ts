import {
  assembled,
  attributes,
  type Cpe,
  type CpeReading,
  longestCpe,
  malformed,
  refused,
} from './name.ts';
import { say } from './texts.ts';
import { type CpeValue, fromFormatted, signsOf } from './value.ts';

/** The names of the attributes as a well-formed name writes them (NISTIR 7695 §5.2). */
const spellings: ReadonlyMap<string, string> = new Map([
  ['swEdition', 'sw_edition'],
  ['targetSw', 'target_sw'],
  ['targetHw', 'target_hw'],
]);
const spelled = attributes.map((attribute) => spellings.get(attribute) ?? attribute);

/** The well-formed name in the notation of NISTIR 7695 §5.5, without the attributes that are any. */
export function formatWfn(cpe: Cpe): string {
  const pairs = attributes.flatMap((attribute, at) => {
    const text = valueText(cpe[attribute]);
    return text === undefined ? [] : [`${spelled[at] ?? attribute}=${text}`];
  });
  return `wfn:[${pairs.join(',')}]`;
}

/** The name that a well-formed name in that notation is, or why it is none. */
export function readWfn(text: string): CpeReading {
  if (text.length > longestCpe) return refused(say('cpe.too-long', { limit: longestCpe }));
  if (!text.startsWith('wfn:[') || !text.endsWith(']')) return refused(say('cpe.wfn'));
  const components = attributes.map(() => '*');
  const seen = new Set<number>();
  const body = text.slice(5, -1);
  let at = 0;
  while (at < body.length) {
    const pair = pairAt(body, at);
    const place = pair ? spelled.indexOf(pair.name) : -1;
    const isRead = pair !== undefined && place >= 0 && !seen.has(place);
    if (!isRead) return refused(say('cpe.wfn'));
    const value = componentOf(pair.value);
    if (value === undefined) return malformed(attributes[place] ?? 'other');
    components[place] = value;
    seen.add(place);
    at = pair.end;
  }
  return assembled(components, fromFormatted);
}

/** One `name=value` and where the next begins. */
function pairAt(body: string, from: number) {
  const equals = body.indexOf('=', from);
  if (equals < 0) return undefined;
  let end = equals + 1;
  if (body.charAt(end) === '"') {
    for (end += 1; end < body.length && body.charAt(end) !== '"'; end += 1) {
      if (body.charAt(end) === '\\') end += 1;
    }
    end += 1;
  } else {
    while (end < body.length && body.charAt(end) !== ',') end += 1;
  }
  if (end < body.length && body.charAt(end) !== ',') return undefined;
  const name = body.slice(from, equals).trim();
  return { name, value: body.slice(equals + 1, end), end: end + 1 };
}

function componentOf(value: string): string | undefined {
  if (value === 'ANY') return '*';
  if (value === 'NA') return '-';
  const isQuoted = value.length > 2 && value.startsWith('"') && value.endsWith('"');
  if (!isQuoted) return undefined;
  const text = value.slice(1, -1);
  return text === '*' || !isEscapedThroughout(text) ? undefined : text;
}

/** Whether all but letters, digits, underscores and wildcards is escaped (NISTIR 7695 §5.3.2). */
function isEscapedThroughout(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    if (text.charAt(at) === '\\') at += 1;
    else if (!/[a-zA-Z0-9_*?]/.test(text.charAt(at))) return false;
  }
  return true;
}

function valueText(value: CpeValue): string | undefined {
  if (typeof value !== 'string') return value.logical === 'any' ? undefined : 'NA';
  const text = signsOf(value).map(({ character, isWildcard }) =>
    isWildcard || /^[a-z0-9_]$/.test(character) ? character : `\\${character}`,
  );
  return `"${text.join('')}"`;
}
