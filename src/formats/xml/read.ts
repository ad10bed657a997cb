import { SaxesParser } from 'saxes';

import type { Finding, Reading } from '#kernel/finding.ts';

import type { XmlElement } from './element.ts';
import { isLeftOpen, ruleOf } from './flaw.ts';
import { defaultLimits, type XmlLimits } from './limits.ts';
import { prologOf } from './prolog.ts';
import { say } from './texts.ts';
import { type Growth, tree } from './tree.ts';

type Rule = Parameters<typeof say>[0];

const mostListed = 100;
const options = { xmlns: true, forceXMLVersion: true, defaultXMLVersion: '1.0' } as const;
type Parser = SaxesParser<typeof options>;

/**
 * The one XML reader of the system (XML 1.0 fifth edition, Namespaces in XML 1.0 third edition; a
 * byte order mark before the text is passed over). The root element is the document.
 *
 * Refused, beyond what is not well-formed: a document type declaration, before anything is parsed,
 * so that no entity is ever declared; entities other than the five of XML; U+0000 and unpaired
 * surrogates, written or referred to; and whatever exceeds the limits. The first hundred faults are
 * listed, each at the path of the element it was met in and with its line; there, and at a limit,
 * reading ends.
 */
export function readXml(text: string, limits: Partial<XmlLimits> = {}): Reading<XmlElement> {
  const bounds = { ...defaultLimits, ...limits };
  if (text.length > bounds.characters) {
    const values = { characters: text.length, limit: bounds.characters };
    return refused([finding('xml.too-large', '', values)]);
  }
  const [first] = flawsAtSight(text);
  if (first) return refused([first]);
  const { growth, findings } = parse(text, bounds);
  const root = growth.root();
  return root && findings.length === 0 ? { ok: true, document: root, findings } : refused(findings);
}

const longestTag = 65_536;

/** Name and namespace of the root element, from no more than the beginning of a text. */
export function rootOf(text: string): Pick<XmlElement, 'name' | 'namespace'> | undefined {
  const { rootAt, doctypeAt } = prologOf(text);
  if (doctypeAt !== undefined || text.charAt(rootAt) !== '<') return undefined;
  let root: Pick<XmlElement, 'name' | 'namespace'> | undefined;
  const parser = new SaxesParser(options);
  parser.on('error', stop);
  parser.on('opentag', ({ local, uri }) => {
    root = { name: local, namespace: uri };
    stop();
  });
  untilStopped(() => parser.write(text.slice(rootAt, rootAt + longestTag)));
  return root;
}

function refused(findings: readonly Finding[]): Reading<XmlElement> {
  return { ok: false, findings };
}

function finding(rule: Rule, path: string, values: Record<string, string | number>): Finding {
  return { rule, path, severity: 'error', text: say(rule, values) };
}

/** What is refused before the parser sees anything. */
function flawsAtSight(text: string): readonly Finding[] {
  const { doctypeAt } = prologOf(text);
  if (doctypeAt !== undefined) {
    return [finding('xml.doctype', '', { line: lineAt(text, doctypeAt) })];
  }
  // The parser takes an unpaired surrogate together with whatever follows it.
  const broken = text.search(/[\0\p{Surrogate}]/u);
  return broken === -1 ? [] : [finding('xml.character', '', { line: lineAt(text, broken) })];
}

function lineAt(text: string, at: number): number {
  let line = 1;
  for (let next = text.indexOf('\n'); next !== -1 && next < at; next = text.indexOf('\n', next + 1))
    line += 1;
  return line;
}

/** Thrown through the parser, which cannot be told to stop. */
class EnoughRead extends Error {}

function stop(): never {
  throw new EnoughRead();
}

function untilStopped(reading: () => unknown): void {
  try {
    reading();
  } catch (error) {
    if (!(error instanceof EnoughRead)) throw error;
  }
}

/** A document as it is being read. */
type Progress = {
  readonly parser: Parser;
  readonly growth: Growth;
  readonly limits: XmlLimits;
  readonly findings: Finding[];
};

function parse(text: string, limits: XmlLimits): Progress {
  const parser = new SaxesParser(options);
  const growth = tree();
  const progress = { parser, growth, limits, findings: [] };
  parser.on('error', ({ message }) => {
    report(progress, ruleOf(message));
    // At the end of the text the parser names each open element, the innermost first, and closes none.
    if (isLeftOpen(message)) growth.close();
  });
  parser.on('text', growth.write);
  parser.on('cdata', growth.write);
  parser.on('closetag', growth.close);
  bind(progress);
  untilStopped(() => parser.write(text).close());
  return progress;
}

function report({ parser, growth, findings }: Progress, rule: Rule): void {
  findings.push(finding(rule, growth.path(), { line: parser.line }));
  if (findings.length < mostListed) return;
  findings.push(finding('xml.more', '', { count: mostListed }));
  stop();
}

/** Opens elements, and ends the reading where one passes a limit. */
function bind({ parser, growth, limits, findings }: Progress): void {
  let [elements, attributes, attributesInAll, line] = [0, 0, 0, 1];
  const bound = (rule: Rule, value: number, limit: number) => {
    if (value <= limit) return;
    findings.push(finding(rule, growth.path(), { line: parser.line, limit }));
    stop();
  };
  parser.on('opentagstart', ({ name }) => {
    elements += 1;
    [attributes, line] = [0, parser.line];
    bound('xml.long-name', name.length, limits.nameCharacters);
    bound('xml.too-many-elements', elements, limits.elements);
    bound('xml.too-deep', growth.depth() + 1, limits.depth);
  });
  parser.on('attribute', ({ name }) => {
    attributes += 1;
    attributesInAll += 1;
    bound('xml.long-name', name.length, limits.nameCharacters);
    bound('xml.too-many-attributes', attributes, limits.attributes);
    bound('xml.too-many-attributes-in-all', attributesInAll, limits.attributesInAll);
  });
  parser.on('opentag', (tag) => {
    growth.open(tag, line);
  });
}
