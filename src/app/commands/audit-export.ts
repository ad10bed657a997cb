import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import { EditionId, MappingId } from '#features/audits/edition.ts';
import * as api from '#features/audits/edition-api.ts';
import { OscalForm } from '#features/audits/file-api.ts';
import { AuditId } from '#features/audits/finding.ts';
import {
  auditPaperDesk,
  handDocument,
  handOver,
  handSummarySheet,
} from '#features/audits/server/service.ts';
import { Form } from '#features/papers/paper.ts';
import { writeOscal } from '#formats/oscal/read.ts';
import { Refusal } from '#kernel/refusal.ts';
import { Language } from '#kernel/text.ts';
import type { Change } from '#platform/tools.ts';

import { allowed } from '../allowed.ts';
import { say } from '../audit-texts.ts';
import {
  type Command,
  dataFolder,
  dataOption,
  Misuse,
  type Terminal,
  type Typed,
  valueOf,
} from '../command.ts';
import { words } from '../words.ts';

/** What leaves: text that may be printed, or a file that is only ever kept. */
type Made = { readonly text: string } | { readonly name: string; readonly bytes: Uint8Array };
type Making = (work: Change) => Promise<Made>;

const isYear = (id: string) => /^20\d\d$/.test(id);

/** What was asked for by an id, or by a fiscal year, and the form of it. */
function makingOf(typed: Typed, terminal: Terminal): Making {
  const [id = ''] = typed.operands;
  const as = valueOf(typed, 'as');
  const language = Language.safeParse(valueOf(typed, 'lang') ?? terminal.language);
  if (!language.success) throw new Misuse(say('cli.audit.choice', { choices: 'ja, en' }));
  const audit = AuditId.safeDecode(id);
  if (audit.success) return auditMaking(typed, audit.data, { as, language: language.data });
  if (isYear(id)) return summaryMaking(Number(id), { as, language: language.data });
  const edition = EditionId.safeDecode(id);
  const mapping = MappingId.safeDecode(id);
  if (!edition.success && !mapping.success) {
    throw new Refusal('invalid', say('cli.audit.bad-id'));
  }
  const wanted = edition.success ? { edition: edition.data } : { mapping: mapping.data };
  return async (work) => ({ text: writeOscal(await handOver(work, wanted), notation(typed)) });
}

const notation = (typed: Typed) => (typed.options['yaml'] === true ? 'yaml' : 'json');

type Asked = { readonly as: string | undefined; readonly language: Language };

function auditMaking(typed: Typed, auditId: AuditId, { as, language }: Asked): Making {
  const paper = Form.safeParse(as);
  if (paper.success) {
    const asked = { auditId, form: paper.data, number: valueOf(typed, 'number') ?? '', language };
    return (work) => auditPaperDesk(words).handReport(work, asked);
  }
  const form = OscalForm.safeParse(as);
  const choices = [...OscalForm.options, ...Form.options].join(', ');
  if (!form.success) throw new Misuse(say('cli.audit.choice', { choices }));
  return (work) => handDocument(work, { auditId, form: form.data }, notation(typed));
}

function summaryMaking(year: number, { as, language }: Asked): Making {
  const paper = Form.safeParse(as);
  if (paper.success) {
    const asked = { year, form: paper.data, number: '', language };
    return (work) => auditPaperDesk(words).handSummary(work, asked);
  }
  const choices = ['csv', ...Form.options].join(', ');
  if (as !== 'csv') throw new Misuse(say('cli.audit.choice', { choices }));
  return async (work) => ({ text: await handSummarySheet(work, { year, language }, words) });
}

async function keep(made: Made, terminal: Terminal, out: string | undefined): Promise<void> {
  if ('text' in made && out === undefined) {
    terminal.out(made.text.trimEnd());
    return;
  }
  const content = 'text' in made ? Buffer.from(made.text) : made.bytes;
  const file = resolve(out ?? ('name' in made ? made.name : ''));
  await writeFile(file, content);
  terminal.out(terminal.json ? JSON.stringify({ file, bytes: content.length }) : file);
}

export const auditExport: Command = {
  name: 'audit export',
  summary: say('cli.audit.export'),
  operands: ['<id|year>'],
  options: {
    ...dataOption,
    as: { value: 'FORM', summary: say('cli.audit.as') },
    lang: { value: 'LANG', summary: say('cli.audit.lang') },
    number: { value: 'TEXT', summary: say('cli.audit.number') },
    out: { value: 'FILE', summary: say('cli.audit.out') },
    yaml: { summary: say('cli.audit.yaml') },
  },
  permissions: ['audits.read'],
  exit: true,
  async run(terminal, typed, open, actor) {
    const make = makingOf(typed, terminal);
    const { tools } = await open(dataFolder(typed));
    const made = await tools.write(allowed(actor, api.listEditions), make);
    await keep(made, terminal, valueOf(typed, 'out'));
    return 0;
  },
};
