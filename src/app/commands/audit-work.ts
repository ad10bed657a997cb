import { readFile, writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';

import { isCopyFile, readCopyFile } from '#features/audits/copy-file.ts';
import { readCopySheet } from '#features/audits/copy-sheet.ts';
import * as evidence from '#features/audits/evidence-api.ts';
import * as field from '#features/audits/fieldwork-api.ts';
import * as files from '#features/audits/file-api.ts';
import { AuditId } from '#features/audits/finding.ts';
import {
  addEvidence,
  bringCopy,
  handCopy,
  makeRemark,
  previewFindings,
  takeFindings,
} from '#features/audits/server/service.ts';
import * as taking from '#features/audits/taking-api.ts';
import { Refusal } from '#kernel/refusal.ts';
import { languages, wording } from '#kernel/text.ts';

import { allowed } from '../allowed.ts';
import { say } from '../audit-work-texts.ts';
import { type Command, dataFolder, dataOption, Misuse, type Typed, valueOf } from '../command.ts';
import { bytesOf, textOf } from '../files.ts';
import { words } from '../words.ts';

/** The audit that a command is about. */
function auditOf({ operands: [named = ''] }: Typed): AuditId {
  const id = AuditId.safeDecode(named);
  if (!id.success) throw new Misuse(say('cli.audit-work.bad-audit'));
  return id.data;
}

/** An option that a command cannot do without. */
function demanded(typed: Typed, name: string): string {
  const value = valueOf(typed, name);
  if (value === undefined) throw new Misuse(say('cli.audit-work.missing', { name }));
  return value;
}

export const auditCopy: Command = {
  name: 'audit copy',
  summary: say('cli.audit-work.copy'),
  operands: ['<audit>'],
  options: {
    ...dataOption,
    as: { value: 'FORM', summary: say('cli.audit-work.copy-as') },
    out: { value: 'FILE', summary: say('cli.audit-work.out') },
  },
  permissions: ['audits.conduct'],
  exit: true,
  async run(terminal, typed, open, actor) {
    const auditId = auditOf(typed);
    const form = files.copyForms.find((each) => each === (valueOf(typed, 'as') ?? 'html'));
    if (!form) throw new Misuse(say('cli.audit-work.forms'));
    const { tools } = await open(dataFolder(typed));
    const { name, bytes } = await tools.write(allowed(actor, files.takeCopy), (work) =>
      handCopy(work, { auditId, form, language: terminal.language }),
    );
    const file = resolve(valueOf(typed, 'out') ?? name);
    await writeFile(file, bytes);
    terminal.out(terminal.json ? JSON.stringify({ file, bytes: bytes.length }) : file);
    return 0;
  },
};

const speeches = languages.map(
  (language) => (text: Parameters<typeof wording>[1]) => wording(words, text, language),
);

export const auditMerge: Command = {
  name: 'audit merge',
  summary: say('cli.audit-work.merge'),
  operands: ['<audit>', '<file>'],
  options: {
    ...dataOption,
    take: { value: 'SIDE', summary: say('cli.audit-work.take') },
    'dry-run': { summary: say('cli.audit-work.dry-run') },
  },
  permissions: ['audits.conduct'],
  async run(terminal, typed, open, actor) {
    const auditId = auditOf(typed);
    const side = valueOf(typed, 'take');
    const take = (['copy', 'site'] as const).find((each) => each === side);
    if (side !== undefined && !take) throw new Misuse(say('cli.audit-work.sides'));
    const text = textOf(await bytesOf(typed.operands[1] ?? '')) ?? '';
    const { editionId, lines, faults } = isCopyFile(text)
      ? readCopyFile(text)
      : readCopySheet(text, speeches);
    if (!editionId || faults.length > 0) {
      throw new Refusal('invalid', say('cli.audit-work.no-copy'), { faults });
    }
    const { tools } = await open(dataFolder(typed));
    const dryRun = typed.options['dry-run'] === true;
    const asked = { auditId, editionId, lines: [...lines] };
    const told = await tools.write(allowed(actor, files.bringCopy), async (work) => {
      const tried = await bringCopy(work, { ...asked, decisions: [], dryRun: dryRun || !!take });
      if (!take || dryRun) return tried;
      const decisions = tried.conflicts.map(({ clause, field: at }) => ({
        clause,
        field: at,
        take,
      }));
      return bringCopy(work, { ...asked, decisions, dryRun: false });
    });
    const { entries, conflicts, isEntered } = told;
    if (terminal.json) terminal.out(JSON.stringify(told));
    else {
      for (const { label, field: at } of conflicts) terminal.out(`${label}  ${at}`);
      const key = isEntered ? 'cli.audit-work.merged' : 'cli.audit-work.would-merge';
      terminal.out(terminal.say(say(key, { entries, conflicts: conflicts.length })));
    }
    return conflicts.length + told.unfit.length > 0 ? 1 : 0;
  },
};

export const auditEvidence: Command = {
  name: 'audit evidence',
  summary: say('cli.audit-work.evidence'),
  operands: ['<audit>', '<file>'],
  options: {
    ...dataOption,
    title: { value: 'TEXT', summary: say('cli.audit-work.title') },
    'shows-on': { value: 'DAY', summary: say('cli.audit-work.shows-on') },
    clauses: { value: 'CLAUSES', summary: say('cli.audit-work.clauses') },
    note: { value: 'TEXT', summary: say('cli.audit-work.note') },
  },
  permissions: ['audits.conduct'],
  async run(terminal, typed, open, actor) {
    const file = typed.operands[1] ?? '';
    const asked = evidence.addEvidence.input.safeParse({
      ...{ auditId: AuditId.encode(auditOf(typed)), name: basename(file) },
      ...{ title: valueOf(typed, 'title') ?? basename(file), note: valueOf(typed, 'note') ?? '' },
      ...{ showsOn: demanded(typed, 'shows-on'), clauses: valueOf(typed, 'clauses') ?? '' },
    });
    if (!asked.success) throw new Misuse(say('cli.audit-work.bad-day'));
    const content = await readFile(resolve(file));
    const { tools } = await open(dataFolder(typed));
    const told = await tools.write(allowed(actor, evidence.addEvidence), (work) =>
      addEvidence(work, asked.data, content),
    );
    const { number } = told;
    const text = say('cli.audit-work.kept', { file: basename(file), number });
    terminal.out(terminal.json ? JSON.stringify(told) : terminal.say(text));
    return 0;
  },
};

export const auditRemark: Command = {
  name: 'audit remark',
  summary: say('cli.audit-work.remark'),
  operands: ['<audit>', '<text>'],
  options: {
    ...dataOption,
    clause: { value: 'CLAUSE', summary: say('cli.audit-work.clause') },
    with: { value: 'TEXT', summary: say('cli.audit-work.with') },
    'held-on': { value: 'DAY', summary: say('cli.audit-work.held-on') },
  },
  permissions: ['audits.conduct'],
  async run(terminal, typed, open, actor) {
    const [withWhom, heldOn] = [valueOf(typed, 'with'), valueOf(typed, 'held-on')];
    const isInterview = withWhom !== undefined || heldOn !== undefined;
    const asked = field.makeRemark.input.safeParse({
      ...{ auditId: AuditId.encode(auditOf(typed)), words: typed.operands[1] },
      ...{ clause: valueOf(typed, 'clause') },
      ...(isInterview ? { interview: { withWhom, heldOn } } : {}),
    });
    if (!asked.success) throw new Misuse(say('cli.audit-work.bad-remark'));
    const { tools } = await open(dataFolder(typed));
    await tools.write(allowed(actor, field.makeRemark), (work) => makeRemark(work, asked.data));
    terminal.out(terminal.json ? 'null' : terminal.say(say('cli.audit-work.remarked')));
    return 0;
  },
};

export const auditFindings: Command = {
  name: 'audit findings',
  summary: say('cli.audit-work.findings'),
  operands: ['<audit>', '<file>'],
  options: {
    ...dataOption,
    source: { value: 'NAME', summary: say('cli.audit-work.source') },
    sheet: { value: 'NAME', summary: say('cli.audit-work.sheet') },
    columns: { value: 'FIELDS', summary: say('cli.audit-work.columns') },
    clause: { value: 'CLAUSE', summary: say('cli.audit-work.otherwise') },
    'dry-run': { summary: say('cli.audit-work.dry-run') },
  },
  permissions: ['audits.conduct'],
  async run(terminal, typed, open, actor) {
    const file = typed.operands[1] ?? '';
    const asked = {
      ...{ auditId: auditOf(typed), name: basename(file), source: valueOf(typed, 'source') },
      ...{ sheet: valueOf(typed, 'sheet'), mapping: valueOf(typed, 'columns') },
      clause: valueOf(typed, 'clause'),
    };
    const content = await bytesOf(file);
    const { tools } = await open(dataFolder(typed));
    const may = allowed(actor, taking.previewFindings, taking.takeFindings);
    const { added, unchanged, faults, token } = await tools.write(may, (work) =>
      previewFindings(work, asked, content),
    );
    if (token === null) {
      throw new Refusal('invalid', say('cli.audit-work.no-findings', { file }), { faults });
    }
    const isDry = typed.options['dry-run'] === true;
    if (!isDry) await tools.write(may, (work) => takeFindings(work, { ...asked, token }, content));
    const key = isDry ? 'cli.audit-work.would-raise' : 'cli.audit-work.raised';
    const counts = { added, unchanged };
    const told = { ...counts, isDry };
    terminal.out(terminal.json ? JSON.stringify(told) : terminal.say(say(key, counts)));
    return 0;
  },
};
