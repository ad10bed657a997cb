import { writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';

import { EditionId, MappingId } from '#features/audits/edition.ts';
import * as api from '#features/audits/edition-api.ts';
import { handOver, importEdition, importMapping } from '#features/audits/server/service.ts';
import { writeOscal } from '#formats/oscal/read.ts';
import { Refusal } from '#kernel/refusal.ts';

import { allowed } from '../allowed.ts';
import { say } from '../audit-texts.ts';
import { type Command, dataFolder, dataOption, Misuse, type Typed, valueOf } from '../command.ts';
import { bytesOf } from '../files.ts';

/** The two editions of a mapping; undefined where none was named. */
function endsOf(typed: Typed) {
  const [from, to] = [valueOf(typed, 'from'), valueOf(typed, 'to')];
  if (from === undefined && to === undefined) return undefined;
  const ends = { from: EditionId.safeDecode(from ?? ''), to: EditionId.safeDecode(to ?? '') };
  if (!ends.from.success || !ends.to.success) throw new Misuse(say('cli.audit.both'));
  return { from: ends.from.data, to: ends.to.data };
}

export const auditImport: Command = {
  name: 'audit import',
  summary: say('cli.audit.import'),
  operands: ['<file>'],
  options: {
    ...dataOption,
    from: { value: 'EDITION', summary: say('cli.audit.from') },
    to: { value: 'EDITION', summary: say('cli.audit.to') },
    title: { value: 'TEXT', summary: say('cli.audit.title') },
    version: { value: 'TEXT', summary: say('cli.audit.version') },
  },
  permissions: ['audits.plan'],
  async run(terminal, typed, open, actor) {
    const [file = ''] = typed.operands;
    const ends = endsOf(typed);
    const content = await bytesOf(file);
    const { tools } = await open(dataFolder(typed));
    if (ends) {
      const { id, relations } = await tools.write(allowed(actor, api.importMapping), (work) =>
        importMapping(work, ends, content),
      );
      const told = { id: MappingId.encode(id), count: relations };
      terminal.out(
        terminal.json ? JSON.stringify(told) : terminal.say(say('cli.audit.mapped', told)),
      );
      return 0;
    }
    const [title, version] = [valueOf(typed, 'title'), valueOf(typed, 'version')];
    const input = { name: basename(file), title, version };
    const { id, clauses } = await tools.write(allowed(actor, api.importEdition), (work) =>
      importEdition(work, input, content),
    );
    const told = { id: EditionId.encode(id), count: clauses };
    terminal.out(
      terminal.json ? JSON.stringify(told) : terminal.say(say('cli.audit.imported', told)),
    );
    return 0;
  },
};

export const auditExport: Command = {
  name: 'audit export',
  summary: say('cli.audit.export'),
  operands: ['<id>'],
  options: {
    ...dataOption,
    out: { value: 'FILE', summary: say('cli.audit.out') },
    yaml: { summary: say('cli.audit.yaml') },
  },
  permissions: ['audits.read'],
  exit: true,
  async run(terminal, typed, open, actor) {
    const [id = ''] = typed.operands;
    const edition = EditionId.safeDecode(id);
    const mapping = MappingId.safeDecode(id);
    if (!edition.success && !mapping.success) {
      throw new Refusal('invalid', say('cli.audit.bad-id'));
    }
    const wanted = edition.success ? { edition: edition.data } : { mapping: mapping.data };
    const { tools } = await open(dataFolder(typed));
    const document = await tools.write(allowed(actor, api.listEditions), (work) =>
      handOver(work, wanted),
    );
    const text = writeOscal(document, typed.options['yaml'] === true ? 'yaml' : 'json');
    const out = valueOf(typed, 'out');
    if (out === undefined) {
      terminal.out(text.trimEnd());
      return 0;
    }
    const file = resolve(out);
    await writeFile(file, text);
    terminal.out(terminal.json ? JSON.stringify({ file, bytes: text.length }) : file);
    return 0;
  },
};
