import type { Finding } from '#kernel/finding.ts';
import type { Text } from '#kernel/text.ts';

import { type Key, say } from './texts.ts';

/** Where in a document something stands, as JSON Pointer (RFC 6901) writes it. */
export type Place = string;

export function below(place: Place, member: string | number): Place {
  return `${place}/${String(member).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** What is said: words, the clause that says so, and how much it matters. */
export type Remark = {
  readonly clause: string;
  /** Words of this format, or a text that another one has made. */
  readonly text: Key | Text;
  readonly severity?: Finding['severity'] | undefined;
  readonly values?: Readonly<Record<string, string | number>> | undefined;
};

export type Report = (place: Place, remark: Remark) => void;

const mostListed = 1_000;
const longestValue = 120;

/**
 * Gathers findings: the first thousand errors and the first thousand of all others, so that one
 * never hides the other. The last finding then says how many more there are.
 */
export function gather(): { readonly report: Report; readonly findings: () => readonly Finding[] } {
  const errors: Finding[] = [];
  const others: Finding[] = [];
  let unlisted = 0;
  let hasUnlistedError = false;
  const report: Report = (place, { clause, text, severity = 'error', values }) => {
    const list = severity === 'error' ? errors : others;
    if (list.length >= mostListed) {
      unlisted += 1;
      if (severity === 'error') hasUnlistedError = true;
      return;
    }
    list.push({ rule: `stix.${clause}`, path: place, severity, text: words(text, values) });
  };
  const findings = () => {
    const all = [...errors, ...others];
    if (unlisted === 0) return all;
    const severity = hasUnlistedError ? 'error' : 'info';
    const more = say('stix.more', { count: unlisted });
    return [...all, { rule: 'stix.more', path: '', severity, text: more } as const];
  };
  return { report, findings };
}

function words(text: Key | Text, values: Remark['values']): Text {
  if (typeof text !== 'string') return text;
  return values ? say(text, shortened(values)) : say(text);
}

function shortened(values: Readonly<Record<string, string | number>>) {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && value.length > longestValue
        ? `${value.slice(0, longestValue)}…`
        : value,
    ]),
  );
}
