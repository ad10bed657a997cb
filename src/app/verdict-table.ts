import type { Text } from '#kernel/text.ts';

import type { Terminal } from './command.ts';
import { say } from './format-texts.ts';
import type { Verdict } from './verdict.ts';
import { padded, width } from './width.ts';

type Count = { valid: number; invalid: number; bytes: number };
type Format = NonNullable<Verdict['format']>;

const mostRules = 10;
const formatHeadings = [
  say('cli.validate.table.format'),
  say('cli.validate.table.valid'),
  say('cli.validate.table.invalid'),
  say('cli.validate.table.bytes'),
];
const ruleHeadings = [
  say('cli.validate.table.rule'),
  say('cli.validate.table.count'),
  say('cli.validate.table.files'),
];

/** What came of many files together: by format, and what was said against them most often. */
export class VerdictTable {
  /** `null` are those of which nobody knows what they are. */
  readonly #formats = new Map<Format | null, Count>();
  readonly #rules = new Map<string, { count: number; files: number }>();
  files = 0;
  invalid = 0;

  add({ format, valid, findings }: Verdict, bytes: number): void {
    this.files += 1;
    if (!valid) this.invalid += 1;
    const count = this.#formats.get(format) ?? { valid: 0, invalid: 0, bytes: 0 };
    count[valid ? 'valid' : 'invalid'] += 1;
    count.bytes += bytes;
    this.#formats.set(format, count);
    const seen = new Set<string>();
    for (const { rule } of findings) {
      const held = this.#rules.get(rule) ?? { count: 0, files: 0 };
      held.count += 1;
      if (!seen.has(rule)) held.files += 1;
      seen.add(rule);
      this.#rules.set(rule, held);
    }
  }

  /** The table in the words of a terminal, a line each. */
  lines(terminal: Pick<Terminal, 'say'>, seconds: number): readonly string[] {
    const word = (text: Text) => terminal.say(text);
    const formats = [...this.#formats].sort(([, a], [, b]) => total(b) - total(a));
    const known = formats.filter(([format]) => format !== null);
    const unknown = formats.filter(([format]) => format === null);
    const all = { valid: 0, invalid: 0, bytes: 0 };
    for (const [, { valid, invalid, bytes }] of formats) {
      all.valid += valid;
      all.invalid += invalid;
      all.bytes += bytes;
    }
    const row = (name: string, { valid, invalid, bytes }: Count) =>
      [name, String(valid), String(invalid), amount(bytes)] as const;
    const rows = [
      formatHeadings.map(word),
      ...[...known, ...unknown].map(([format, count]) => row(nameOf(format, word), count)),
      row(word(say('cli.validate.table.all')), all),
    ];
    const rate = amount(all.bytes / Math.max(seconds, 0.001));
    const time = word(say('cli.validate.table.time', { seconds: seconds.toFixed(1), rate }));
    return [...aligned(rows), time, ...this.#rulesIn(word)];
  }

  #rulesIn(word: (text: Text) => string): readonly string[] {
    if (this.#rules.size === 0) return [];
    const most = [...this.#rules].sort(([, a], [, b]) => b.count - a.count).slice(0, mostRules);
    return aligned([
      ruleHeadings.map(word),
      ...most.map(([rule, { count, files }]) => [rule, String(count), String(files)]),
    ]);
  }
}

const total = ({ valid, invalid }: Count) => valid + invalid;

function nameOf(format: Format | null, word: (text: Text) => string): string {
  if (format === null) return word(say('cli.validate.table.unrecognised'));
  return format === 'mixed' ? word(say('cli.validate.table.mixed')) : format;
}

/** The first column to the left, figures to the right. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const columns = rows[0]?.map((_, at) => Math.max(...rows.map((row) => width(row[at] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, at) => {
        const wide = columns?.[at] ?? 0;
        return at === 0 ? padded(cell, wide) : ' '.repeat(wide - width(cell)) + cell;
      })
      .join('  '),
  );
}

const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** So many bytes, in the largest unit of which there is one. */
function amount(bytes: number): string {
  let left = bytes;
  let unit = 0;
  while (left >= 1000 && unit < units.length - 1) {
    left /= 1000;
    unit += 1;
  }
  return `${unit === 0 ? Math.round(left) : left.toFixed(1)} ${units[unit] ?? ''}`;
}
