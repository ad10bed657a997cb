import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import {
  compareRevisions,
  countsOf,
  differs,
  type Row,
  stretchesOf,
} from '#features/plans/comparison.ts';
import { listConsultations as asked, takeTable } from '#features/plans/consultation-api.ts';
import { windowWords } from '#features/plans/opinion-words.ts';
import { numberedAs, paragraphsIn, textFaults } from '#features/plans/paragraph.ts';
import { ConsultationId } from '#features/plans/plan.ts';
import { PaperForm } from '#features/plans/plan-api.ts';
import { listConsultations, planPaperDesk } from '#features/plans/server/service.ts';
import { numbersFor } from '#features/plans/succession.ts';
import { Refusal } from '#kernel/refusal.ts';
import { Language } from '#kernel/text.ts';
import { say as sayKernel } from '#kernel/texts.ts';

import { allowed } from '../allowed.ts';
import { type Command, dataFolder, dataOption, type Terminal, valueOf } from '../command.ts';
import { bytesOf, textOf } from '../files.ts';
import { say } from '../plan-texts.ts';
import { words } from '../words.ts';
import { chosen } from './paper.ts';

async function textAt(file: string): Promise<string> {
  const text = textOf(await bytesOf(file));
  const faults = text === undefined ? [] : textFaults(text);
  if (text === undefined || faults.length > 0) {
    throw new Refusal('invalid', say('cli.plan.no-text', { file }), { faults });
  }
  return text;
}

const signs = { added: '+', removed: '-', kept: '~' } as const;

/** A line of a comparison as text: what was taken out in `[-…-]`, what came in in `{+…+}`. */
function told({ kind, before, after }: Row): string {
  if (before === null || after === null) return `${signs[kind]} ${after ?? before ?? ''}`;
  const marked = stretchesOf(before, after).map(({ kind: of, text }) => {
    if (of === 'same') return text;
    return of === 'removed' ? `[-${text}-]` : `{+${text}+}`;
  });
  return `${signs[kind]} ${marked.join('')}`;
}

function tell(rows: readonly Row[], terminal: Terminal): void {
  const changed = rows.filter(differs);
  if (terminal.json) {
    terminal.out(JSON.stringify({ counts: countsOf(rows), rows: changed }));
    return;
  }
  for (const row of changed) terminal.out([told(row), ...row.marks].join('  '));
  terminal.out(terminal.say(say('cli.plan.counts', countsOf(rows))));
}

export const planDiff: Command = {
  name: 'plan diff',
  summary: say('cli.plan.diff'),
  operands: ['<old>', '<new>'],
  options: {},
  permissions: [],
  async run(terminal, typed) {
    const [old = '', next = ''] = typed.operands;
    const [before, after] = [await textAt(old), await textAt(next)];
    const first = numberedAs(before, numbersFor([], paragraphsIn(before), 0));
    const numbers = numbersFor(first, paragraphsIn(after), first.length);
    tell(compareRevisions(first, numberedAs(after, numbers)), terminal);
    return 0;
  },
};

type Listed = {
  readonly id: ConsultationId;
  readonly title: string;
  readonly state: keyof typeof windowWords;
};

function listed(lines: readonly Listed[], terminal: Terminal): void {
  const told = lines.map(({ id, title, state }) => ({
    id: ConsultationId.encode(id),
    title,
    state,
  }));
  if (terminal.json) terminal.out(JSON.stringify(told));
  else {
    for (const { id, title, state } of told) {
      terminal.out(`${id}  ${terminal.say(windowWords[state])}  ${title}`);
    }
  }
}

export const planOpinions: Command = {
  name: 'plan opinions',
  summary: say('cli.plan.opinions'),
  operands: ['[consultation]'],
  options: {
    ...dataOption,
    as: { value: 'FORM', summary: say('cli.plan.as') },
    lang: { value: 'LANG', summary: say('cli.plan.lang') },
    out: { value: 'FILE', summary: say('cli.plan.out') },
  },
  permissions: ['plans.read', 'organizations.read'],
  exit: true,
  async run(terminal, typed, open, actor) {
    const [named] = typed.operands;
    const form = valueOf(typed, 'as') === undefined ? 'csv' : chosen(typed, 'as', PaperForm);
    const language = chosen(typed, 'lang', Language);
    const { tools } = await open(dataFolder(typed));
    if (named === undefined) {
      const lines = await tools.read(allowed(actor, asked), listConsultations);
      listed(lines, terminal);
      return 0;
    }
    const consultationId = ConsultationId.safeDecode(named);
    if (!consultationId.success) {
      throw new Refusal('not-found', sayKernel('kernel.not-found'));
    }
    const wanted = { consultationId: consultationId.data, form, documentNumber: '', language };
    const { name, bytes } = await tools.write(allowed(actor, takeTable), (work) =>
      planPaperDesk(words).handTable(work, wanted),
    );
    const file = resolve(valueOf(typed, 'out') ?? name);
    await writeFile(file, bytes);
    terminal.out(terminal.json ? JSON.stringify({ file, bytes: bytes.length }) : file);
    return 0;
  },
};
