import { basename } from 'node:path';

import { EditionId, MappingId } from '#features/audits/edition.ts';
import * as api from '#features/audits/edition-api.ts';
import { takeResults as takeResultsApi } from '#features/audits/file-api.ts';
import { AuditId } from '#features/audits/finding.ts';
import { importEdition, importMapping, takeResults } from '#features/audits/server/service.ts';
import type { Text } from '#kernel/text.ts';

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
import { bytesOf } from '../files.ts';

/** The two editions of a mapping; undefined where none was named. */
function endsOf(typed: Typed) {
  const [from, to] = [valueOf(typed, 'from'), valueOf(typed, 'to')];
  if (from === undefined && to === undefined) return undefined;
  const ends = { from: EditionId.safeDecode(from ?? ''), to: EditionId.safeDecode(to ?? '') };
  if (!ends.from.success || !ends.to.success) throw new Misuse(say('cli.audit.both'));
  return { from: ends.from.data, to: ends.to.data };
}

/** The audit that results are taken into; undefined where none was named. */
function auditOf(typed: Typed): AuditId | undefined {
  const named = valueOf(typed, 'into');
  if (named === undefined) return undefined;
  const id = AuditId.safeDecode(named);
  if (!id.success) throw new Misuse(say('cli.audit.bad-audit'));
  return id.data;
}

function tell(terminal: Terminal, told: object, words: Text): void {
  terminal.out(terminal.json ? JSON.stringify(told) : terminal.say(words));
}

export const auditImport: Command = {
  name: 'audit import',
  summary: say('cli.audit.import'),
  operands: ['<file>'],
  options: {
    ...dataOption,
    from: { value: 'EDITION', summary: say('cli.audit.from') },
    to: { value: 'EDITION', summary: say('cli.audit.to') },
    into: { value: 'AUDIT', summary: say('cli.audit.into') },
    'dry-run': { summary: say('cli.audit.dry-run') },
    title: { value: 'TEXT', summary: say('cli.audit.title') },
    version: { value: 'TEXT', summary: say('cli.audit.version') },
  },
  permissions: ['audits.conduct', 'audits.plan'],
  async run(terminal, typed, open, actor) {
    const [file = ''] = typed.operands;
    const ends = endsOf(typed);
    const content = await bytesOf(file);
    const into = auditOf(typed);
    const { tools } = await open(dataFolder(typed));
    if (into) {
      const dryRun = typed.options['dry-run'] === true;
      const taken = await tools.write(allowed(actor, takeResultsApi), (work) =>
        takeResults(work, { auditId: into, dryRun }, content),
      );
      const key = dryRun ? 'cli.audit.would-take' : 'cli.audit.taken';
      const { judgements, findings, same } = taken;
      tell(terminal, taken, say(key, { judgements, findings, same }));
      return 0;
    }
    if (ends) {
      const { id, relations } = await tools.write(allowed(actor, api.importMapping), (work) =>
        importMapping(work, ends, content),
      );
      const told = { id: MappingId.encode(id), count: relations };
      tell(terminal, told, say('cli.audit.mapped', told));
      return 0;
    }
    const [title, version] = [valueOf(typed, 'title'), valueOf(typed, 'version')];
    const input = { name: basename(file), title, version };
    const { id, clauses } = await tools.write(allowed(actor, api.importEdition), (work) =>
      importEdition(work, input, content),
    );
    const told = { id: EditionId.encode(id), count: clauses };
    tell(terminal, told, say('cli.audit.imported', told));
    return 0;
  },
};
