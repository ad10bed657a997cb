import type { Signal, SignalKind } from '#formats/advisory/advisory.ts';
import { dayOf, momentOf } from '#formats/advisory/moment.ts';
import { scoreFindings } from '#formats/cvss/compare.ts';
import type { Finding } from '#kernel/finding.ts';

import type { CveMetric } from './record.ts';
import { say } from './texts.ts';

/** A container's voice and where it stands in the record. */
export type Place = { readonly container: string; readonly path: string };

type SsvcKind = Extract<SignalKind, `ssvc.${string}`>;

/** SSVC decision points by name, letters only; CISA has written each in more than one way. */
const points = new Map<string, SsvcKind>([
  ['exploitation', 'ssvc.exploitation'],
  ['automatable', 'ssvc.automatable'],
  ['technicalimpact', 'ssvc.technicalImpact'],
]);

const values: Record<SsvcKind, ReadonlyMap<string, string>> = {
  'ssvc.exploitation': new Map([
    ['none', 'none'],
    ['poc', 'poc'],
    ['publicpoc', 'poc'],
    ['active', 'active'],
  ]),
  'ssvc.automatable': new Map([
    ['no', 'no'],
    ['yes', 'yes'],
  ]),
  'ssvc.technicalImpact': new Map([
    ['partial', 'partial'],
    ['total', 'total'],
  ]),
};

/** What the metrics of one container say about the vulnerability itself. */
export function signalsOf(
  metrics: readonly CveMetric[],
  { container, path }: Place,
  findings: Finding[],
): Signal[] {
  return metrics.flatMap((metric, at) => {
    const place = { container, path: `${path}/metrics/${at}` };
    return [...vectorsOf(metric, place, findings), ...otherOf(metric, place, findings)];
  });
}

function vectorsOf(metric: CveMetric, { container, path }: Place, findings: Finding[]): Signal[] {
  const versions = ['cvssV4_0', 'cvssV3_1', 'cvssV3_0', 'cvssV2_0'] as const;
  return versions.flatMap((version) => {
    const { vectorString: value, baseScore: score, baseSeverity: severity } = metric[version] ?? {};
    if (value === undefined) return [];
    const place = `${path}/${version}`;
    const [scorePath, severityPath] = [`${place}/baseScore`, `${place}/baseSeverity`];
    findings.push(...scoreFindings([{ vector: value, score, severity, scorePath, severityPath }]));
    const claimed = { score: score ?? null, severity: severity ?? null };
    return [{ kind: 'cvss', value, claimed, at: undefined, container, path: place } as const];
  });
}

function otherOf({ other }: CveMetric, place: Place, findings: Finding[]): Signal[] {
  if (!other) return [];
  const content = { container: place.container, path: `${place.path}/other/content` };
  const type = other.type.toLowerCase();
  if (type === 'ssvc') return ssvcOf(other.content, content, findings);
  return type === 'kev' ? kevOf(other.content, content, findings) : [];
}

function ssvcOf(content: Record<string, unknown>, place: Place, findings: Finding[]): Signal[] {
  const { options, timestamp } = content;
  if (!Array.isArray(options)) return [];
  const at = typeof timestamp === 'string' ? momentOf(timestamp) : undefined;
  const written = options
    .filter((option: unknown) => typeof option === 'object' && option !== null)
    .flatMap((option: object, index) =>
      Object.entries(option).map(([name, value]: [string, unknown]) => ({ name, value, index })),
    );
  return written.flatMap(({ name, value, index }) => {
    const kind = points.get(letters(name));
    if (kind === undefined) return [];
    const path = `${place.path}/options/${index}`;
    const known = typeof value === 'string' ? values[kind].get(letters(value)) : undefined;
    if (known !== undefined) return [{ kind, value: known, at, container: place.container, path }];
    const text = say('cve.ssvc', { name: name.slice(0, 100), value: shown(value) });
    findings.push({ rule: 'cve.ssvc', path, severity: 'warning', text });
    return [];
  });
}

function kevOf(content: Record<string, unknown>, place: Place, findings: Finding[]): Signal[] {
  const { dateAdded } = content;
  const at = typeof dateAdded === 'string' ? dayOf(dateAdded) : undefined;
  if (at === undefined) {
    const text = say('cve.kev', { value: shown(dateAdded) });
    findings.push({ rule: 'cve.kev', path: `${place.path}/dateAdded`, severity: 'warning', text });
  }
  return [{ kind: 'kev', value: 'listed', at, ...place }];
}

function letters(text: string): string {
  return text
    .toLowerCase()
    .slice(0, 100)
    .replaceAll(/[^a-z]/g, '');
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 100) : typeof value;
}
