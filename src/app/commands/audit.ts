import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';

import { z } from 'zod';

import { successionsByComparison } from '#features/audits/by-words.ts';
import { carry, type Passage, passageOf } from '#features/audits/carry.ts';
import { type Clauses, clausesOf } from '#features/audits/clause.ts';
import { compareClauses, type Comparison } from '#features/audits/comparison.ts';
import { impactOf, type JudgedAudit } from '#features/audits/impact.ts';
import { results } from '#features/audits/judgement.ts';
import { mappingDocument } from '#features/audits/mapping-document.ts';
import { statementOwners } from '#features/audits/statements.ts';
import { strangersIn, type Succession, successionsOf } from '#features/audits/succession.ts';
import { readJson } from '#formats/json/read.ts';
import { catalogIn } from '#formats/oscal/catalog.ts';
import { mappingsOf } from '#formats/oscal/mapping.ts';
import { faultsOf } from '#kernel/faults.ts';
import { Refusal } from '#kernel/refusal.ts';

import { say } from '../audit-texts.ts';
import { type Command, type Terminal, valueOf } from '../command.ts';
import { bytesOf, textOf } from '../files.ts';
import { catalogueAt, oscalIn } from '../oscal-file.ts';

/** An edition in a file: its clauses, and which of them each statement belongs to. */
type Held = { readonly clauses: Clauses; readonly owners: ReadonlyMap<string, string> };

async function heldIn(file: string): Promise<Held> {
  const document = await catalogueAt(file);
  const catalog = catalogIn(document);
  if (!catalog) throw new Refusal('invalid', say('cli.audit.no-catalogue', { file }));
  return { clauses: clausesOf(catalog), owners: statementOwners(document.value) };
}

const signs = { added: '+', removed: '-', kept: '~' } as const;

function tell({ rows, counts }: Comparison, terminal: Terminal): void {
  for (const { kind, before, after, marks, isGuess } of rows) {
    if (kind === 'kept' && marks.length === 0) continue;
    const labels = [...new Set([before?.label, after?.label])].filter(Boolean).join(' → ');
    const title = after?.title ?? before?.title ?? '';
    const guess = isGuess ? '?' : '';
    terminal.out(
      [`${signs[kind]}${guess} ${labels}`, title, marks.join(', ')].join('  ').trimEnd(),
    );
  }
  terminal.out(terminal.say(say('cli.audit.counts', counts)));
}

export const auditDiff: Command = {
  name: 'audit diff',
  summary: say('cli.audit.diff'),
  operands: ['<old>', '<new>'],
  options: { mapping: { summary: say('cli.audit.as-mapping') } },
  permissions: [],
  async run(terminal, typed) {
    const [old = '', next = ''] = typed.operands;
    const [before, after] = [await heldIn(old), await heldIn(next)];
    const comparison = compareClauses(before.clauses, after.clauses);
    if (typed.options['mapping'] === true) {
      const draft = draftOf(successionsByComparison(comparison), old, next);
      terminal.out(JSON.stringify(draft, undefined, 2));
    } else if (terminal.json) {
      const { counts, rows } = comparison;
      const lines = rows.filter(({ kind, marks }) => kind !== 'kept' || marks.length > 0);
      terminal.out(
        JSON.stringify({
          counts,
          rows: lines.map(({ kind, before, after, marks, isGuess }) => ({
            ...{ kind, marks, isGuess, before: before?.id ?? null, after: after?.id ?? null },
          })),
        }),
      );
    } else {
      tell(comparison, terminal);
    }
    return 0;
  },
};

function draftOf(successions: readonly Succession[], old: string, next: string) {
  return mappingDocument(successions, {
    title: `${basename(old)} → ${basename(next)}`,
    version: '1',
    at: new Date().toISOString(),
    method: 'automation',
    description: 'Made by comparing words; to be judged by a person.',
    source: { type: 'catalog', href: basename(old) },
    target: { type: 'catalog', href: basename(next) },
    newUuid: randomUUID,
  });
}

const Judgements = z
  .array(
    z.strictObject({
      organization: z.string().min(1).max(200),
      round: z.string().min(1).max(40),
      state: z.enum(['planned', 'running', 'closed']),
      results: z.record(z.string().min(1).max(200), z.enum(results)),
    }),
  )
  .max(100_000);

async function auditsIn(file: string): Promise<JudgedAudit[]> {
  const refused = (faults: Refusal['faults']) =>
    new Refusal('invalid', say('cli.audit.bad-judgements', { file }), { faults });
  const json = readJson(textOf(await bytesOf(file)) ?? '');
  if (!json.ok) throw refused(json.findings.map(({ path, text }) => ({ path, text })));
  const read = Judgements.safeParse(json.document);
  if (!read.success) throw refused(faultsOf(read.error));
  return read.data.map((audit) => ({ ...audit, results: new Map(Object.entries(audit.results)) }));
}

async function mappingAt(file: string, before: Held, after: Held): Promise<readonly Succession[]> {
  const document = await oscalIn(file);
  if (document.model !== 'mapping-collection') {
    throw new Refusal('invalid', say('cli.audit.bad-mapping', { file }));
  }
  const ownerOf = (id: string) => before.owners.get(id) ?? after.owners.get(id) ?? id;
  const successions = mappingsOf(document).flatMap((mapping) => successionsOf(mapping, ownerOf));
  const strangers = strangersIn(successions, before.clauses, after.clauses);
  if (strangers.length > 0) {
    const faults = strangers.map(({ path, id }) => ({
      path,
      text: say('cli.audit.stranger', { id }),
    }));
    throw new Refusal('invalid', say('cli.audit.bad-mapping', { file }), { faults });
  }
  return successions;
}

/** As in a policy that says nothing else: half an hour, an hour, an hour and a half. */
const effort = { weakened: 30, examine: 60, new: 90, minutesPerDay: 465 } as const;

const metEverything = (before: Clauses): JudgedAudit => ({
  ...{ organization: '-', round: '-', state: 'running' },
  results: new Map([...before.keys()].map((clause) => [clause, 'met'])),
});

function clauseLines(passage: Passage, { results: judged }: JudgedAudit) {
  return carry(passage, (clause) => judged.get(clause)).map(
    ({ clause, carriage, result, reason, from }) => ({
      ...{ clause, carriage, result: result ?? null, reason, from },
    }),
  );
}

export const auditImpact: Command = {
  name: 'audit impact',
  summary: say('cli.audit.impact'),
  operands: ['<old>', '<new>'],
  options: {
    mapping: { value: 'FILE', summary: say('cli.audit.mapping') },
    judgements: { value: 'FILE', summary: say('cli.audit.judgements') },
  },
  permissions: [],
  async run(terminal, typed) {
    const [old = '', next = ''] = typed.operands;
    const [before, after] = [await heldIn(old), await heldIn(next)];
    const mapping = valueOf(typed, 'mapping');
    const successions =
      mapping === undefined
        ? successionsByComparison(compareClauses(before.clauses, after.clauses))
        : await mappingAt(mapping, before, after);
    const passage = passageOf(before.clauses, after.clauses, successions);
    const file = valueOf(typed, 'judgements');
    const audits = file === undefined ? [metEverything(before.clauses)] : await auditsIn(file);
    const { total, days, audits: found } = impactOf(passage, audits, effort);
    if (terminal.json) {
      const [only, ...others] = audits;
      const clauses = only && others.length === 0 ? clauseLines(passage, only) : undefined;
      terminal.out(JSON.stringify({ total, days, audits: found, ended: passage.ended, clauses }));
      return 0;
    }
    if (found.length > 1) {
      for (const { organization, round, counts, days: own } of found) {
        const words = terminal.say(say('cli.audit.total', { ...counts, days: own }));
        terminal.out(`${organization} ${round}  ${words}`);
      }
    }
    terminal.out(terminal.say(say('cli.audit.total', { ...total, days })));
    return 0;
  },
};
