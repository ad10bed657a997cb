import { type Package, packageKey } from '#features/inventory/package.ts';
import type { Advisory, Affected, Clause, Operand, Signal } from '#formats/advisory/advisory.ts';
import { type Because, intervalOf, rangesOf } from '#formats/advisory/ranges.ts';
import { orderOf } from '#formats/ecosystem/ecosystem.ts';
import { hex } from '#kernel/bytes.ts';

import { carriedBy } from '../carried.ts';
import { longestPackageName } from '../intake.ts';
import { boundsInWords } from '../wording.ts';
import type { Found } from './gathering.ts';

/** Rows of one record as JSON takes them: byte strings in hexadecimal, moments in ISO 8601. */
export type RecordRow = {
  readonly id: string;
  readonly digest: string;
  readonly aliases: readonly string[];
  readonly carries: readonly string[];
  readonly related: readonly string[];
  readonly published_at: Date | undefined;
  readonly modified_at: Date | undefined;
  readonly withdrawn_at: Date | null;
  readonly title: string;
  readonly details: string;
  readonly links: readonly string[];
};
export type AffectedRow = {
  readonly record_id: string;
  readonly number: number;
  readonly package_id: number;
  readonly container: string;
  readonly path: string;
  readonly otherwise: string;
  readonly conditional: boolean;
  readonly exact: readonly string[];
  readonly unorderable: readonly string[];
};
export type RangeRow = {
  readonly record_id: string;
  readonly number: number;
  readonly part: number;
  readonly package_id: number;
  readonly lo: string;
  readonly hi: string | null;
  readonly status: string;
  readonly because: Because;
  readonly words: string;
};
export type SignalRow = {
  readonly record_id: string;
  readonly number: number;
  readonly kind: string;
  readonly value: string;
  readonly at: Date | undefined;
  readonly container: string;
  readonly claimed_score: number | null;
  readonly claimed_severity: string | null;
};
export type ConfigurationRow = {
  readonly record_id: string;
  readonly number: number;
  readonly container: string;
  readonly path: string;
  readonly clause: Clause;
};
export type OperandRow = {
  readonly record_id: string;
  readonly configuration: number;
  readonly number: number;
  readonly package_id: number | null;
  readonly vulnerable: boolean;
  readonly status: string;
  readonly lo: string | null;
  readonly hi: string | null;
  readonly exact: string | null;
  readonly words: string;
};
export type Rows = {
  readonly records: readonly RecordRow[];
  readonly affected: readonly AffectedRow[];
  readonly ranges: readonly RangeRow[];
  readonly configurations: readonly ConfigurationRow[];
  readonly operands: readonly OperandRow[];
  readonly signals: readonly SignalRow[];
};

/** Whether an inventory could name the package at all. */
export function isNameable({ name, ecosystem }: Affected): boolean {
  const isKept = (text: string) => Buffer.byteLength(text) <= longestPackageName;
  return isKept(name) && isKept(ecosystem);
}

/** Every package that a record names: what it calls affected, and what that depends on. */
export function packagesOf({ affected, configurations = [] }: Advisory): Package[] {
  const named = affected.filter(isNameable);
  const operands = configurations.flatMap((each) => each.operands).flatMap(productOf);
  return [...named, ...operands].map(({ ecosystem, name, order }) => ({
    ...{ ecosystem, name },
    order: order ?? null,
  }));
}

/** A product that only a CPE name tells; none where it tells none that an inventory could name. */
function productOf({ name }: Pick<Operand, 'name'>) {
  if (name === undefined || Buffer.byteLength(name) > longestPackageName) return [];
  return [{ ecosystem: 'cpe', name, order: orderOf('cpe') }];
}

/**
 * Records laid out as rows. `packageIds` knows every package by its key; `now` is when a record was
 * withdrawn that does not say since when.
 */
export function rowsOf(
  found: readonly Found[],
  packageIds: ReadonlyMap<string, number>,
  now: Date,
): Rows {
  const rows = {
    records: [] as RecordRow[],
    affected: [] as AffectedRow[],
    ranges: [] as RangeRow[],
    configurations: [] as ConfigurationRow[],
    operands: [] as OperandRow[],
    signals: [] as SignalRow[],
  };
  for (const { advisory, digest } of found) {
    rows.records.push(recordOf(advisory, hex(digest), now));
    for (const [number, affected] of advisory.affected.filter(isNameable).entries()) {
      const packageId = packageIds.get(packageKey(affected));
      if (packageId === undefined) throw new Error('A package was not entered.');
      const place = { record_id: advisory.id, number, package_id: packageId };
      const { intervals, exact, unorderable } = rangesOf(affected);
      const { container, path, otherwise, conditional } = affected;
      rows.affected.push({ ...place, container, path, otherwise, conditional, exact, unorderable });
      for (const [part, { lo, hi, status, because, words }] of intervals.entries()) {
        const bounds = { lo: hex(lo), hi: hi && hex(hi), words: boundsInWords(words) };
        rows.ranges.push({ ...place, part, ...bounds, status, because });
      }
    }
    for (const [number, configuration] of (advisory.configurations ?? []).entries()) {
      const { clause, container, path, operands } = configuration;
      rows.configurations.push({ record_id: advisory.id, number, container, path, clause });
      const place = { record_id: advisory.id, configuration: number };
      rows.operands.push(
        ...operands.map((operand, at) => ({
          ...{ ...place, number: at },
          ...operandOf(operand, packageIds),
        })),
      );
    }
    for (const [number, signal] of advisory.signals.entries()) {
      rows.signals.push(signalRow(advisory.id, number, signal));
    }
  }
  return rows;
}

function signalRow(recordId: string, number: number, signal: Signal): SignalRow {
  const { kind, value, at, container, claimed } = signal;
  return {
    ...{ record_id: recordId, number, kind, value, at, container },
    claimed_score: claimed?.score ?? null,
    claimed_severity: claimed?.severity ?? null,
  };
}

function operandOf(operand: Operand, packageIds: ReadonlyMap<string, number>) {
  const [product] = productOf(operand);
  const { span, vulnerable } = operand;
  const interval = intervalOf(span);
  const isPoint = span.from !== undefined && span.from === span.through;
  return {
    package_id: product ? (packageIds.get(packageKey(product)) ?? null) : null,
    ...{ vulnerable, status: span.status, words: boundsInWords(span) },
    lo: interval ? hex(interval.lo) : null,
    hi: interval?.hi ? hex(interval.hi) : null,
    exact: isPoint ? span.from : null,
  };
}

function recordOf(advisory: Advisory, digest: string, now: Date): RecordRow {
  const { id, aliases, upstream, related, published, modified, withdrawn, isWithdrawn } = advisory;
  return {
    id,
    digest,
    aliases: [...new Set(aliases)],
    carries: carriedBy(advisory),
    related: [...new Set([...upstream, ...related])],
    published_at: published,
    modified_at: modified,
    withdrawn_at: isWithdrawn ? (withdrawn ?? modified ?? now) : null,
    title: advisory.title,
    details: advisory.details,
    links: [...new Set(advisory.references.map(({ url }) => url))],
  };
}
