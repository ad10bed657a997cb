import type { Finding, Reading } from '#kernel/finding.ts';
import type { Text } from '#kernel/text.ts';

import { type CvssVersion, metricTables, undefinedValue } from './metrics.ts';
import { say } from './texts.ts';

/** A CVSS vector: every mandatory metric, and of the others those that are defined. */
export type CvssVector = {
  readonly version: CvssVersion;
  /** Metric to value, in the order of the version's metrics. */
  readonly values: ReadonlyMap<string, string>;
};

const longest = 512;

/**
 * Reads a vector of CVSS 2.0 (with or without parentheses), 3.0, 3.1 or 4.0. Metrics may stand in
 * any order. Refused, with every reason: metrics that are missing, unknown or repeated, and values
 * that a metric does not have.
 */
export function readVector(text: string): Reading<CvssVector> {
  if (text.length > longest)
    return refused([['too-long', say('cvss.too-long', { limit: longest })]]);
  const named = versioned(text);
  if (!named) return refused([['version', say('cvss.version')]]);

  const { version } = named;
  const given = new Map<string, string>();
  const faults: Fault[] = [];
  for (const part of named.metrics.split('/')) {
    const fault = partFault(version, part, given);
    if (fault) faults.push(fault);
    const [metric = '', value = ''] = part.split(':');
    if (!given.has(metric)) given.set(metric, value);
  }
  const table = [...metricTables[version]];
  const missing = table.filter(([metric, { group }]) => group === 'base' && !given.has(metric));
  faults.push(...missing.map(([metric]) => missingMetric(metric)));
  if (faults.length > 0) return refused(faults);

  const values = table
    .map(([metric]): [string, string] => [metric, given.get(metric) ?? undefinedValue[version]])
    .filter(([, value]) => value !== undefinedValue[version]);
  return { ok: true, document: { version, values: new Map(values) }, findings: [] };
}

function missingMetric(metric: string): Fault {
  return ['metric-missing', say('cvss.metric-missing', { metric })];
}

function partFault(version: CvssVersion, part: string, given: ReadonlyMap<string, string>) {
  const [metric = '', value = '', ...rest] = part.split(':');
  const malformed = metric === '' || value === '' || rest.length > 0;
  if (malformed) return fault('form', { part });
  const known = metricTables[version].get(metric);
  if (!known) return fault('metric-unknown', { metric, version });
  if (given.has(metric)) return fault('metric-repeated', { metric });
  const isUndefined = known.group !== 'base' && value === undefinedValue[version];
  if (isUndefined || known.values.includes(value)) return undefined;
  return fault('value-unknown', { metric, value });
}

type PartRule = 'form' | 'metric-unknown' | 'metric-repeated' | 'value-unknown';

function fault(rule: PartRule, values: Record<string, string>): Fault {
  return [rule, say(`cvss.${rule}`, values)];
}

type Fault = readonly [rule: string, text: Text];

function refused(faults: readonly Fault[]): Reading<CvssVector> {
  const findings = faults.map(([rule, text]): Finding => ({
    rule: `cvss.${rule}`,
    path: '',
    severity: 'error',
    text,
  }));
  return { ok: false, findings };
}

function versioned(text: string): { version: CvssVersion; metrics: string } | undefined {
  for (const version of ['3.0', '3.1', '4.0'] as const) {
    const prefix = `CVSS:${version}/`;
    if (text.startsWith(prefix)) return { version, metrics: text.slice(prefix.length) };
  }
  if (text.startsWith('(') && text.endsWith(')')) return versioned2(text.slice(1, -1));
  return versioned2(text);
}

/** Only version 2 has no prefix: a text without one is a vector if it begins with a metric. */
function versioned2(text: string): { version: '2.0'; metrics: string } | undefined {
  const [metric = ''] = text.split(':');
  return metricTables['2.0'].has(metric) ? { version: '2.0', metrics: text } : undefined;
}
