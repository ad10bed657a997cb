import { asObject } from '#formats/json/narrow.ts';
import { type JsonValue, readJson } from '#formats/json/read.ts';
import type { YamlLimits } from '#formats/yaml/limits.ts';
import { readYaml } from '#formats/yaml/read.ts';
import { writeYaml } from '#formats/yaml/write.ts';
import type { Finding, Reading } from '#kernel/finding.ts';

import { validateOscal } from './check.ts';
import { modelOf, type OscalDocument, oscalModels, oscalVersionOf } from './model.ts';

/**
 * An OSCAL 1.0 to 1.2 document, whole and unchanged.
 *
 * Refused where the schema finds fault, where the version is none of these, and where the value is
 * only a part of a document. Other breaches, such as a reference that leads nowhere, come along as
 * warnings: published baselines have them, and their controls are told all the same.
 */
export function readOscal(value: JsonValue): Reading<OscalDocument> {
  const findings = validateOscal(value);
  const model = modelOf(value);
  const document = asObject(value);
  const root = model && asObject(document?.[model]);
  if (!model || !document || !root || findings.some(isRefusal)) return { ok: false, findings };
  const borne = findings.map((finding) =>
    finding.severity === 'error' ? { ...finding, severity: 'warning' as const } : finding,
  );
  const read = { model, oscalVersion: oscalVersionOf(root), root, value: document };
  return { ok: true, document: read, findings: borne };
}

function isRefusal({ rule }: Finding): boolean {
  return rule.startsWith('oscal.schema.') || rule === 'oscal.version';
}

const farEnough = 65_536;
const rootLine = /^["']?([a-z-]{3,40})["']?:[ \t\r]*$/gm;
const models: ReadonlySet<string> = new Set(oscalModels);

/** Whether a text is YAML with a line that begins an OSCAL document; comments may stand before it. */
export function isOscalYaml(text: string): boolean {
  if (isJsonText(text)) return false;
  const lines = [...text.slice(0, farEnough).matchAll(rootLine)];
  return lines.some(([, name = '']) => models.has(name));
}

/** A JSON text begins with a brace or a bracket; every other text is taken for YAML. */
function isJsonText(text: string): boolean {
  return /^[\uFEFF\s]{0,4096}[[{]/.test(text);
}

/** The value of a JSON or YAML text; the two say the same (“Dealing with Multiple Formats”). */
export function oscalValueOf(text: string, limits: Partial<YamlLimits> = {}): Reading<JsonValue> {
  return isJsonText(text) ? readJson(text) : readYaml(text, limits);
}

/** An OSCAL document in JSON or YAML; see `readOscal`. */
export function readOscalText(
  text: string,
  limits: Partial<YamlLimits> = {},
): Reading<OscalDocument> {
  const value = oscalValueOf(text, limits);
  return value.ok ? readOscal(value.document) : value;
}

/** Everything OSCAL has against a text in JSON or YAML; where it is neither, why. */
export function validateOscalText(text: string): readonly Finding[] {
  const value = oscalValueOf(text);
  return value.ok ? validateOscal(value.document) : value.findings;
}

/** A document as text. Every member is written, also those no version of OSCAL defines. */
export function writeOscal({ value }: OscalDocument, form: 'json' | 'yaml'): string {
  return form === 'yaml' ? writeYaml(value) : `${JSON.stringify(value, undefined, 2)}\n`;
}
