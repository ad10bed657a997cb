import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';

import { type Unit, unpack } from '#features/intake/server/archive.ts';
import { type Document, documentsIn } from '#features/intake/server/documents.ts';
import {
  formOf,
  formOfText,
  jsonFormOf,
  looksLikeJson,
  textFormOf,
} from '#formats/standards/recognition.ts';
import { type StandardName, standardNames } from '#formats/standards/registry.ts';
import { readXml, rootOf } from '#formats/xml/read.ts';
import type { Finding } from '#kernel/finding.ts';
import { type Fault, Refusal } from '#kernel/refusal.ts';

import type { Terminal } from './command.ts';
import { bytesOf, textOf } from './files.ts';
import { type FindingLine, findingLine } from './finding-line.ts';
import { say } from './format-texts.ts';

/** What is said of one file; `mixed` where it holds documents of several formats. */
export type Verdict = {
  readonly file: string;
  readonly format: StandardName | 'mixed' | null;
  readonly valid: boolean;
  readonly findings: readonly FindingLine[];
};

/** SBOMs nest: components in components, and licence expressions in those. */
const depth = 128;
/** Of one file; a catalogue of a hundred thousand records may break the same rule in each. */
const mostFindings = 10_000;
/** Milliseconds after which whoever waits (an interruption, say) has a turn. */
const longestStretch = 100;

type Judged = { readonly format: StandardName | undefined; readonly findings: readonly Finding[] };

/** Every document of a file, judged by the standard it is shaped like or by the one demanded. */
async function* judgedIn(bytes: Uint8Array, as?: StandardName): AsyncGenerator<Judged> {
  for await (const unit of unpack(bytes)) {
    if ('path' in unit) yield { format: as, findings: [ofFault(unit)] };
    else yield* judgedOf(unit, as);
  }
}

function* judgedOf(unit: Unit, as: StandardName | undefined): Generator<Judged> {
  const takesText = as !== undefined && jsonFormOf(as) === undefined;
  if (takesText || !looksLikeJson(unit.bytes)) {
    yield judgedText(unit, as);
    return;
  }
  for (const document of documentsIn(unit, { depth })) yield judgedDocument(document, as);
}

function judgedText({ name, bytes }: Unit, as: StandardName | undefined): Judged {
  const text = textOf(bytes);
  const path = name === '' ? '' : `${name}#`;
  if (text === undefined) {
    return { format: as, findings: [ofFault({ path, text: say('cli.validate.not-text') })] };
  }
  if (text.trim() === '') {
    return { format: as, findings: [ofFault({ path, text: say('cli.validate.empty') })] };
  }
  const form = as === undefined ? formOfText(text) : textFormOf(as, text);
  if (!form) return { format: as, findings: [unknown(path, as), ...under(path, hidden(text))] };
  return { format: form.standard, findings: under(path, form.judge(text)) };
}

function judgedDocument(document: Document, as: StandardName | undefined): Judged {
  if (!document.ok) return { format: as, findings: document.faults.map(ofFault) };
  const { path, value } = document;
  const form = as === undefined ? formOf(value) : jsonFormOf(as);
  if (!form) return { format: as, findings: [unknown(path, as)] };
  return { format: form.standard, findings: under(path, form.judge(value, means())) };
}

/** What keeps XML from being known at all: a flaw so early that its root cannot be seen. */
function hidden(text: string): readonly Finding[] {
  const isReadable = !text.trimStart().startsWith('<') || rootOf(text) !== undefined;
  return isReadable ? [] : readXml(text).findings;
}

/** Documents are judged as of now. */
const means = () => ({ now: new Date(), sha1 });
const sha1 = (data: Uint8Array) => createHash('sha1').update(data).digest();

const under = (path: string, findings: readonly Finding[]) =>
  findings.map((each) => ({ ...each, path: path + each.path }));

/** What stops a document before any standard is asked goes by the name of its words. */
function ofFault({ path, text }: Fault): Finding {
  return { rule: text.key, path, severity: 'error', text };
}

function unknown(path: string, as: StandardName | undefined): Finding {
  const formats = standardNames.join(', ');
  const text =
    as === undefined
      ? say('cli.validate.unrecognised', { formats })
      : say('cli.validate.notation', { format: as });
  return ofFault({ path, text });
}

/** The findings of one file as they are printed: as many as anybody reads, and how many there are. */
class Findings {
  readonly lines: FindingLine[] = [];
  errors = 0;
  #left = 0;
  readonly #terminal: Pick<Terminal, 'say'>;

  constructor(terminal: Pick<Terminal, 'say'>) {
    this.#terminal = terminal;
  }

  add(found: readonly Finding[]): void {
    for (const finding of found) {
      if (finding.severity === 'error') this.errors += 1;
      if (this.lines.length < mostFindings) this.lines.push(findingLine(finding, this.#terminal));
      else this.#left += 1;
    }
  }

  close(): readonly FindingLine[] {
    if (this.#left === 0) return this.lines;
    const text = say('cli.validate.more', { count: this.#left, limit: mostFindings });
    const severity = this.errors > 0 ? 'error' : 'info';
    const more = { rule: text.key, path: '', severity, text } as const;
    return [...this.lines, findingLine(more, this.#terminal)];
  }
}

/** The verdict on one file. A file that cannot be read is not valid, and its batch goes on. */
export async function verdictOn(
  file: string,
  as: StandardName | undefined,
  terminal: Pick<Terminal, 'say'>,
): Promise<Verdict & { readonly bytes: number }> {
  const formats = new Set<StandardName>();
  const findings = new Findings(terminal);
  let documents = 0;
  let size = 0;
  let turned = performance.now();
  try {
    const bytes = await bytesOf(file);
    size = bytes.length;
    for await (const judged of judgedIn(bytes, as)) {
      documents += 1;
      if (judged.format) formats.add(judged.format);
      findings.add(judged.findings);
      if (performance.now() - turned < longestStretch) continue;
      await turn();
      turned = performance.now();
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    findings.add([{ path: '', text: error.text }, ...error.faults].map(ofFault));
    documents += 1;
  }
  if (documents === 0) {
    findings.add([ofFault({ path: '', text: say('cli.validate.empty') })]);
  }
  const [only] = formats;
  const format = formats.size > 1 ? 'mixed' : (only ?? as ?? null);
  const lines = findings.close();
  return { file, format, valid: findings.errors === 0, findings: lines, bytes: size };
}
