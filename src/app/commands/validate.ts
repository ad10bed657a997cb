import { type Unit, unpack } from '#features/intake/server/archive.ts';
import { type Document, documentsIn } from '#features/intake/server/documents.ts';
import type { Finding } from '#kernel/finding.ts';
import { type Fault, Refusal } from '#kernel/refusal.ts';

import { type Command, Misuse, type Terminal, valueOf } from '../command.ts';
import { bytesOf, filesNamed, textOf } from '../files.ts';
import { type FindingLine, findingLine } from '../finding-line.ts';
import {
  isStandardName,
  isTextName,
  judgeText,
  looksLikeJson,
  type StandardName,
  standardNamed,
  standardNames,
  standardOf,
} from '../standard.ts';
import { say } from '../texts.ts';

/** What is said of one file; `mixed` where it holds documents of several formats. */
type Verdict = {
  readonly file: string;
  readonly format: StandardName | 'mixed' | null;
  readonly valid: boolean;
  readonly findings: readonly FindingLine[];
};

/** SBOMs nest: components in components, and licence expressions in those. */
const depth = 128;
/** Of one file; a catalogue of a hundred thousand records may break the same rule in each. */
const mostFindings = 10_000;

type Judged = { readonly format: StandardName | undefined; readonly findings: readonly Finding[] };

/** Every document of a file, judged by the standard it is shaped like or by the one demanded. */
async function* judgedIn(bytes: Uint8Array, as?: StandardName): AsyncGenerator<Judged> {
  for await (const unit of unpack(bytes)) {
    if ('path' in unit) yield { format: as, findings: [ofFault(unit)] };
    else yield* judgedOf(unit, as);
  }
}

function* judgedOf(unit: Unit, as: StandardName | undefined): Generator<Judged> {
  if (isTextName(as) || !looksLikeJson(unit.bytes)) {
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
  const judged = judgeText(text, as);
  if (!judged) return { format: as, findings: [unrecognised(path)] };
  const { format, findings } = judged;
  return { format, findings: findings.map((each) => ({ ...each, path: path + each.path })) };
}

function judgedDocument(document: Document, as: StandardName | undefined): Judged {
  if (!document.ok) return { format: as, findings: document.faults.map(ofFault) };
  const { path, value } = document;
  const standard = as === undefined ? standardOf(value) : standardNamed(as);
  if (!standard) return { format: undefined, findings: [unrecognised(path)] };
  const findings = standard.judge(value).map((each) => ({ ...each, path: path + each.path }));
  return { format: standard.name, findings };
}

/** What stops a document before any standard is asked goes by the name of its words. */
function ofFault({ path, text }: Fault): Finding {
  return { rule: text.key, path, severity: 'error', text };
}

function unrecognised(path: string): Finding {
  return ofFault({
    path,
    text: say('cli.validate.unrecognised', { formats: standardNames.join(', ') }),
  });
}

/** The verdict on one file. A file that cannot be read is not valid, and its batch goes on. */
export async function verdictOn(
  file: string,
  as: StandardName | undefined,
  terminal: Pick<Terminal, 'say'>,
): Promise<Verdict> {
  const formats = new Set<StandardName>();
  const findings: FindingLine[] = [];
  let errors = 0;
  let left = 0;
  const add = (found: readonly Finding[]) => {
    for (const finding of found) {
      if (finding.severity === 'error') errors += 1;
      if (findings.length < mostFindings) findings.push(findingLine(finding, terminal));
      else left += 1;
    }
  };
  let documents = 0;
  try {
    for await (const judged of judgedIn(await bytesOf(file), as)) {
      documents += 1;
      if (judged.format) formats.add(judged.format);
      add(judged.findings);
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    add([{ path: '', text: error.text }, ...error.faults].map(ofFault));
    documents += 1;
  }
  if (documents === 0) add([ofFault({ path: '', text: say('cli.validate.empty') })]);
  if (left > 0) {
    const text = say('cli.validate.more', { count: left, limit: mostFindings });
    const severity = errors > 0 ? 'error' : 'info';
    findings.push(findingLine({ rule: text.key, path: '', severity, text }, terminal));
  }
  const [only] = formats;
  const format = formats.size > 1 ? 'mixed' : (only ?? as ?? null);
  return { file, format, valid: errors === 0, findings };
}

export const validate: Command = {
  name: 'validate',
  summary: say('cli.validate'),
  operands: ['<file...>'],
  options: { as: { value: 'FORMAT', summary: say('cli.validate.as') } },
  permissions: [],
  async run(terminal, typed) {
    const as = valueOf(typed, 'as');
    if (as !== undefined && !isStandardName(as)) {
      const formats = standardNames.join(' ');
      throw new Misuse(say('cli.misuse.format', { format: as, formats }));
    }
    const files = filesNamed(typed.operands);
    if (files.length === 0) throw new Refusal('invalid', say('cli.file.none'));
    let invalid = 0;
    for (const [at, file] of files.entries()) {
      if (files.length > 1) {
        terminal.note(say('cli.progress', { done: at + 1, all: files.length, file }));
      }
      const verdict = await verdictOn(file, as, terminal);
      if (!verdict.valid) invalid += 1;
      terminal.out(JSON.stringify(verdict));
    }
    if (files.length > 1) terminal.note(say('cli.validate.done', { files: files.length, invalid }));
    return invalid === 0 ? 0 : 1;
  },
};
