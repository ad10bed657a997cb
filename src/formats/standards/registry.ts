import { isAssetList, readAssets } from '#formats/assets/read.ts';
import { isDistribution, validateDistribution } from '#formats/csaf/distribution/distribution.ts';
import { isCsaf, validateCsaf } from '#formats/csaf/validate.ts';
import { isCve, readCve } from '#formats/cve/cve.ts';
import {
  isCycloneDx,
  isCycloneDxXml,
  readCycloneDx,
  readCycloneDxXml,
} from '#formats/cyclonedx/read.ts';
import { isEpss, readEpss } from '#formats/epss/epss.ts';
import type { JsonValue } from '#formats/json/read.ts';
import { isJvn, validateJvn } from '#formats/jvn/read.ts';
import { isJvnText, validateJvnText } from '#formats/jvn/text.ts';
import { isKev, readKev } from '#formats/kev/kev.ts';
import { isMisp, validateMisp } from '#formats/misp/read.ts';
import { isOpenVex, readOpenVex } from '#formats/openvex/read.ts';
import { isOscal, validateOscal } from '#formats/oscal/check.ts';
import { isOscalYaml, validateOscalText } from '#formats/oscal/read.ts';
import { isOsv, readOsv } from '#formats/osv/osv.ts';
import { isSpdx, validateSpdx } from '#formats/spdx/read.ts';
import { isSpdxText, validateSpdxText } from '#formats/spdx/text.ts';
import type { Sha1 } from '#formats/stix/deterministic-id.ts';
import { validateStix } from '#formats/stix/validate.ts';
import { isStix } from '#formats/stix/version.ts';
import type { XmlElement } from '#formats/xml/element.ts';
import { readXml, rootOf } from '#formats/xml/read.ts';
import type { Finding } from '#kernel/finding.ts';

/** The standards that documents are judged by, by the name the command line uses. */
export const standardNames = [
  ...(['csaf', 'cyclonedx', 'spdx', 'stix', 'oscal', 'osv', 'cve', 'kev', 'epss'] as const),
  ...(['openvex', 'jvn', 'misp', 'assets'] as const),
] as const;
export type StandardName = (typeof standardNames)[number];

export function isStandardName(text: string): text is StandardName {
  return (standardNames as readonly string[]).includes(text);
}

/** What some standards are judged with that the document does not hold; they go without it too. */
export type Means = {
  /** Whether a day that a document names has passed. */
  readonly now?: Date;
  /** Whether an identifier is the one that its object has by the standard. */
  readonly sha1?: Sha1;
};

/** One notation of a standard whose documents are JSON values. */
export type JsonForm = {
  readonly standard: StandardName;
  readonly notation: 'json';
  /** Whether a value calls itself a document of the standard, of whatever version and however sound. */
  readonly recognises: (value: JsonValue) => boolean;
  /** Everything the standard has against a value. */
  readonly judge: (value: JsonValue, means?: Means) => readonly Finding[];
};

/** One notation of a standard whose documents are any other text. */
export type TextForm = {
  readonly standard: StandardName;
  readonly notation: 'xml' | 'yaml' | 'text';
  readonly recognises: (text: string) => boolean;
  readonly judge: (text: string) => readonly Finding[];
};

export type Form = JsonForm | TextForm;

/** How deep XML may nest: SBOMs nest components in components. */
const depth = 128;

const isRooted = (text: string, isMeant: (root: Root) => boolean) => {
  const root = rootOf(text);
  return root !== undefined && isMeant(root);
};

/** What is said against the root of a text, or why it is no XML. */
function ofXml(text: string, judge: (root: XmlElement) => readonly Finding[]): readonly Finding[] {
  const reading = readXml(text, { depth });
  return reading.ok ? judge(reading.document) : reading.findings;
}

type Root = NonNullable<ReturnType<typeof rootOf>>;

/** Every notation of every standard. A document is known by one of them at the most. */
export const forms: readonly Form[] = [
  {
    standard: 'csaf',
    notation: 'json',
    // JVN answers in the shapes of CSAF and STIX too, and says that it is JVN.
    recognises: (value) => (isCsaf(value) || isDistribution(value)) && !isJvn(value),
    judge: (value, means) =>
      isDistribution(value) ? validateDistribution(value) : validateCsaf(value, means?.now),
  },
  {
    standard: 'cyclonedx',
    notation: 'json',
    recognises: isCycloneDx,
    judge: (value) => readCycloneDx(value).findings,
  },
  {
    standard: 'cyclonedx',
    notation: 'xml',
    recognises: (text) => isRooted(text, isCycloneDxXml),
    judge: (text) => ofXml(text, (root) => readCycloneDxXml(root).findings),
  },
  { standard: 'spdx', notation: 'json', recognises: isSpdx, judge: validateSpdx },
  {
    standard: 'spdx',
    notation: 'text',
    recognises: isSpdxText,
    judge: validateSpdxText,
  },
  {
    standard: 'stix',
    notation: 'json',
    recognises: (value) => isStix(value) && !isJvn(value),
    judge: (value, means) => validateStix(value, means?.sha1),
  },
  { standard: 'misp', notation: 'json', recognises: isMisp, judge: validateMisp },
  { standard: 'oscal', notation: 'json', recognises: isOscal, judge: validateOscal },
  { standard: 'oscal', notation: 'yaml', recognises: isOscalYaml, judge: validateOscalText },
  {
    standard: 'osv',
    notation: 'json',
    recognises: isOsv,
    judge: (value) => readOsv(value).findings,
  },
  {
    standard: 'cve',
    notation: 'json',
    recognises: isCve,
    judge: (value) => readCve(value).findings,
  },
  {
    standard: 'kev',
    notation: 'json',
    recognises: isKev,
    judge: (value) => readKev(value).findings,
  },
  {
    standard: 'epss',
    notation: 'text',
    recognises: isEpss,
    judge: (text) => readEpss(text).findings,
  },
  {
    standard: 'openvex',
    notation: 'json',
    recognises: isOpenVex,
    judge: (value) => readOpenVex(value).findings,
  },
  { standard: 'jvn', notation: 'json', recognises: isJvn, judge: validateJvn },
  { standard: 'jvn', notation: 'xml', recognises: isJvnText, judge: validateJvnText },
  {
    standard: 'assets',
    notation: 'text',
    recognises: isAssetList,
    judge: (text) => readAssets(text).findings,
  },
];
