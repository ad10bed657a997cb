import { asArray, asInteger, asObject, asString, items, member } from '#formats/json/narrow.ts';
import { type JsonObject, type JsonValue, readJson } from '#formats/json/read.ts';
import type { Finding, Reading } from '#kernel/finding.ts';

import { say } from './texts.ts';

export const sarifLevels = ['error', 'warning', 'note', 'none'] as const;
export type SarifLevel = (typeof sarifLevels)[number];

/** Something that a tool found. */
export type SarifResult = {
  /** Where it stands in the document, as a JSON Pointer. */
  readonly path: string;
  readonly tool: string;
  readonly ruleId: string;
  /** What the rule is called, in short. */
  readonly rule: string;
  /** Why the rule is there, or what to do. */
  readonly help: string;
  readonly message: string;
  readonly level: SarifLevel;
  /** Where it was found: an address, and a line of it where there is one. */
  readonly places: readonly string[];
  /** The same for the same result in a later run; empty where the tool gives none. */
  readonly fingerprint: string;
};

const mostResults = 20_000;

/** The results in a SARIF 2.1.0 document: what failed, and was not suppressed. */
export function readSarif(text: string): Reading<readonly SarifResult[]> {
  const json = readJson(text);
  if (!json.ok) return json;
  const faults: Finding[] = [];
  const fault = (path: string, words: Finding['text']) => {
    faults.push({ rule: words.key, path, severity: 'error', text: words });
  };
  const root = asObject(json.document);
  const version = asString(root?.['version']);
  if (!root) fault('', say('sarif.object'));
  else if (version !== '2.1.0') fault('/version', say('sarif.version', { said: version ?? '' }));
  else if (!asArray(root['runs'])) fault('/runs', say('sarif.array'));
  if (!root || faults.length > 0) return { ok: false, findings: faults };
  const results = items(root['runs']).flatMap((run, at) => resultsOf(run, `/runs/${at}`, fault));
  if (results.length > mostResults) fault('/runs', say('sarif.too-many', { limit: mostResults }));
  return faults.length > 0
    ? { ok: false, findings: faults.slice(0, 100) }
    : { ok: true, document: results, findings: [] };
}

const objectsOf = (list: JsonValue | undefined): readonly JsonObject[] =>
  items(list).flatMap((each) => {
    const object = asObject(each);
    return object ? [object] : [];
  });

type Tell = (path: string, words: Finding['text']) => void;

function resultsOf(run: JsonValue, path: string, fault: Tell): readonly SarifResult[] {
  const driver = member(member(run, 'tool'), 'driver');
  const rules = objectsOf(member(driver, 'rules'));
  const held = member(run, 'results');
  if (held !== undefined && held !== null && !asArray(held)) {
    fault(`${path}/results`, say('sarif.array'));
  }
  const tool = asString(member(driver, 'name')) ?? '';
  return items(held ?? []).flatMap((each, at) => {
    const place = `${path}/results/${at}`;
    const result = asObject(each);
    if (!result) {
      fault(place, say('sarif.object'));
      return [];
    }
    return isNoResult(result) ? [] : resultIn(result, { rules, tool, path: place, fault });
  });
}

/** Only what failed is a result (§3.27.9), and not what somebody decided to pass over (§3.27.23). */
function isNoResult(result: JsonObject): boolean {
  const kind = asString(result['kind']) ?? 'fail';
  const isSuppressed = items(result['suppressions']).some((each) => {
    const status = asString(member(each, 'status')) ?? 'accepted';
    return status === 'accepted';
  });
  return kind !== 'fail' || isSuppressed;
}

type Around = {
  readonly rules: readonly JsonObject[];
  readonly tool: string;
  readonly path: string;
  readonly fault: Tell;
};

function resultIn(result: JsonObject, { rules, tool, path, fault }: Around): SarifResult[] {
  const named = asString(result['ruleId']) ?? asString(member(result['rule'], 'id')) ?? '';
  const rule = rules[asInteger(result['ruleIndex']) ?? -1] ?? rules.find(({ id }) => id === named);
  const message = wordsIn(result['message'], rule);
  if (message === '') fault(`${path}/message`, say('sarif.message'));
  const said = levelIn(result, rule);
  const level = sarifLevels.find((each) => each === said);
  if (!level) fault(`${path}/level`, say('sarif.level', { said: said.slice(0, 40) }));
  if (message === '' || !level) return [];
  return [
    {
      ...{ path, tool, message, level, ...aboutRule(rule, named) },
      places: items(result['locations']).flatMap((location) => placeIn(location) ?? []),
      fingerprint: fingerprintIn(result),
    },
  ];
}

/** The level of a result, else that of its rule, else what the standard says (§3.27.10). */
const levelIn = (result: JsonObject, rule: JsonObject | undefined): string =>
  asString(result['level']) ??
  asString(member(rule?.['defaultConfiguration'], 'level')) ??
  'warning';

const aboutRule = (rule: JsonObject | undefined, named: string) => ({
  ruleId: named || (asString(rule?.['id']) ?? ''),
  rule: plainIn(rule?.['shortDescription']) || (asString(rule?.['name']) ?? ''),
  help: plainIn(rule?.['help']) || plainIn(rule?.['fullDescription']),
});

const plainIn = (message: JsonValue | undefined) =>
  (asString(member(message, 'text')) ?? asString(member(message, 'markdown')) ?? '').trim();

/** A message in words, or one of its rule’s by name; `{0}` stands for an argument (§3.11.5). */
function wordsIn(message: JsonValue | undefined, rule: JsonObject | undefined): string {
  const id = asString(member(message, 'id')) ?? '';
  const words = plainIn(message) || plainIn(member(rule?.['messageStrings'], id));
  const given = items(member(message, 'arguments')).map((each) => asString(each) ?? '');
  return words.replaceAll(/\{(\d{1,2})\}/g, (hole, at: string) => given[Number(at)] ?? hole);
}

function placeIn(location: JsonValue): string | undefined {
  const physical = member(location, 'physicalLocation');
  const uri = asString(member(member(physical, 'artifactLocation'), 'uri'));
  const line = asInteger(member(member(physical, 'region'), 'startLine'));
  if (uri !== undefined) return line === undefined ? uri : `${uri}:${line}`;
  const [logical] = items(member(location, 'logicalLocations'));
  return asString(member(logical, 'fullyQualifiedName')) ?? asString(member(logical, 'name'));
}

function fingerprintIn(result: JsonObject): string {
  const own = asObject(result['fingerprints']) ?? asObject(result['partialFingerprints']) ?? {};
  return Object.entries(own)
    .flatMap(([name, value]) => (typeof value === 'string' ? [`${name}=${value}`] : []))
    .sort()
    .join(' ');
}
