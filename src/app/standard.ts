import { isAssetList, readAssets } from '#formats/assets/read.ts';
import { isCve, readCve } from '#formats/cve/cve.ts';
import {
  isCycloneDx,
  isCycloneDxXml,
  readCycloneDx,
  readCycloneDxXml,
} from '#formats/cyclonedx/read.ts';
import { isEpss, readEpss } from '#formats/epss/epss.ts';
import type { JsonValue } from '#formats/json/read.ts';
import { isKev, readKev } from '#formats/kev/kev.ts';
import { isOpenVex, readOpenVex } from '#formats/openvex/read.ts';
import { isOsv, readOsv } from '#formats/osv/osv.ts';
import { otherForm as spdxInOtherForm } from '#formats/spdx/other-form.ts';
import { isSpdx, validateSpdx } from '#formats/spdx/read.ts';
import { readXml, rootOf } from '#formats/xml/read.ts';
import type { Finding } from '#kernel/finding.ts';

/** A standard whose documents are JSON values. */
type JsonStandard = {
  readonly name: Exclude<StandardName, TextName>;
  readonly recognises: (value: JsonValue) => boolean;
  readonly judge: (value: JsonValue) => readonly Finding[];
};

/** The standards that documents are checked against, by the name the command line uses. */
export const standardNames = [
  ...(['osv', 'cve', 'kev', 'epss', 'cyclonedx', 'spdx', 'openvex', 'assets'] as const),
] as const;
export type StandardName = (typeof standardNames)[number];
/** Those whose documents are no JSON. */
type TextName = 'assets' | 'epss';

export function isTextName(name: StandardName | undefined): name is TextName {
  return name === 'assets' || name === 'epss';
}

export function isStandardName(text: string): text is StandardName {
  return (standardNames as readonly string[]).includes(text);
}

const jsonStandards: readonly JsonStandard[] = [
  { name: 'openvex', recognises: isOpenVex, judge: (value) => readOpenVex(value).findings },
  { name: 'kev', recognises: isKev, judge: (value) => readKev(value).findings },
  { name: 'cve', recognises: isCve, judge: (value) => readCve(value).findings },
  { name: 'cyclonedx', recognises: isCycloneDx, judge: (value) => readCycloneDx(value).findings },
  { name: 'spdx', recognises: isSpdx, judge: validateSpdx },
  { name: 'osv', recognises: isOsv, judge: (value) => readOsv(value).findings },
];

/** The standard that a JSON value is shaped like; undefined where it is like none. */
export function standardOf(value: JsonValue): JsonStandard | undefined {
  return jsonStandards.find(({ recognises }) => recognises(value));
}

/** The standard of a name; undefined for those whose documents are no JSON. */
export function standardNamed(name: StandardName): JsonStandard | undefined {
  return jsonStandards.find((standard) => standard.name === name);
}

/** What a text that is no JSON is, and what is to be said against it; undefined where it is nothing known. */
export function judgeText(
  text: string,
  as?: StandardName,
): { readonly format: StandardName; readonly findings: readonly Finding[] } | undefined {
  const root = rootOf(text);
  if (root && isCycloneDxXml(root)) return { format: 'cyclonedx', findings: judgeXml(text) };
  const other = spdxInOtherForm(text);
  if (other) return { format: 'spdx', findings: [other] };
  if (as === 'epss' || (as === undefined && isEpss(text))) {
    return { format: 'epss', findings: readEpss(text).findings };
  }
  if (as !== 'assets' && !isAssetList(text)) return undefined;
  return { format: 'assets', findings: readAssets(text).findings };
}

/** SBOMs nest. */
const depth = 128;

function judgeXml(text: string): readonly Finding[] {
  const xml = readXml(text, { depth });
  return xml.ok ? readCycloneDxXml(xml.document).findings : xml.findings;
}

/** JSON begins with a bracket; white space and a byte order mark may stand before it. */
export function looksLikeJson(bytes: Uint8Array): boolean {
  const first = bytes.find((byte) => ![0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf].includes(byte));
  return first === 0x7b || first === 0x5b;
}
