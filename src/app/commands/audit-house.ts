import { basename } from 'node:path';

import { CampaignId } from '#features/audits/campaign.ts';
import * as documents from '#features/audits/document-api.ts';
import { EditionId, MappingId } from '#features/audits/edition.ts';
import * as api from '#features/audits/edition-api.ts';
import { AuditId } from '#features/audits/finding.ts';
import {
  bringDocument,
  importEdition,
  importMapping,
  openFromPlan,
} from '#features/audits/server/service.ts';
import { modelOf } from '#formats/oscal/model.ts';
import { oscalValueOf } from '#formats/oscal/read.ts';
import { OrganizationId } from '#kernel/actor.ts';
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
import { bytesOf, textOf } from '../files.ts';

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

/** An id that was named with an option; undefined where it was not. */
function idIn<Named>(
  typed: Typed,
  name: string,
  codec: { readonly safeDecode: (text: string) => { success: boolean; data?: Named } },
): Named | undefined {
  const named = valueOf(typed, name);
  if (named === undefined) return undefined;
  const { data } = codec.safeDecode(named);
  if (data === undefined) throw new Misuse(say('cli.audit.bad-option', { name }));
  return data;
}

type Tools = Awaited<ReturnType<Opening>>['tools'];
type Opening = Parameters<Command['run']>[2];

/** A file on its way in, and whoever takes it in. */
type Bringing = {
  readonly terminal: Terminal;
  readonly typed: Typed;
  readonly tools: Tools;
  readonly actor: Parameters<Command['run']>[3];
  readonly content: Uint8Array;
};

const isDry = (typed: Typed) => typed.options['dry-run'] === true;
const nameOf = ({ operands: [file = ''] }: Typed) => basename(file);

async function intoAudit(bringing: Bringing, auditId: AuditId): Promise<void> {
  const { terminal, typed, tools, actor, content } = bringing;
  const dryRun = isDry(typed);
  const asked = {
    ...{ auditId, name: nameOf(typed), dryRun, clause: valueOf(typed, 'clause') },
    keepOnly: typed.options['keep'] === true,
  };
  const told = await tools.write(allowed(actor, documents.bringDocument), (work) =>
    bringDocument(work, asked, content),
  );
  const { judgements, findings, systems, same } = told;
  const key = dryRun ? 'cli.audit.would-take' : 'cli.audit.taken';
  tell(terminal, told, say(key, { judgements, findings, systems, same }));
}

async function asPlan({ terminal, typed, tools, actor, content }: Bringing): Promise<void> {
  const asked = {
    ...{ name: nameOf(typed), dryRun: isDry(typed), kind: valueOf(typed, 'kind') },
    editionId: idIn(typed, 'edition', EditionId),
    organizationId: idIn(typed, 'organization', OrganizationId),
  };
  const told = await tools.write(allowed(actor, documents.openFromPlan), (work) =>
    openFromPlan(work, asked, content),
  );
  const { title, startsOn, endsOn, auditId, campaignId } = told;
  const ids = {
    audit: auditId === null ? '' : AuditId.encode(auditId),
    campaign: campaignId === null ? '' : CampaignId.encode(campaignId),
  };
  const key = told.isDry ? 'cli.audit.would-open' : 'cli.audit.opened';
  tell(terminal, { ...told, ...ids }, say(key, { ...ids, title, startsOn, endsOn }));
}

async function asMapping(
  { terminal, tools, actor, content }: Bringing,
  ends: NonNullable<ReturnType<typeof endsOf>>,
): Promise<void> {
  const { id, relations } = await tools.write(allowed(actor, api.importMapping), (work) =>
    importMapping(work, ends, content),
  );
  const told = { id: MappingId.encode(id), count: relations };
  tell(terminal, told, say('cli.audit.mapped', told));
}

async function asEdition(bringing: Bringing): Promise<void> {
  const { terminal, typed, tools, actor, content } = bringing;
  const [title, version] = [valueOf(typed, 'title'), valueOf(typed, 'version')];
  const input = { name: nameOf(typed), title, version };
  const { id, clauses } = await tools.write(allowed(actor, api.importEdition), (work) =>
    importEdition(work, input, content),
  );
  const told = { id: EditionId.encode(id), count: clauses };
  tell(terminal, told, say('cli.audit.imported', told));
}

/** Whether a file is an assessment plan, sound or not: its faults are told when it is taken in. */
function isPlan(content: Uint8Array): boolean {
  const value = oscalValueOf(textOf(content) ?? '');
  return value.ok && modelOf(value.document) === 'assessment-plan';
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
    clause: { value: 'CLAUSE', summary: say('cli.audit.clause') },
    keep: { summary: say('cli.audit.keep') },
    edition: { value: 'EDITION', summary: say('cli.audit.plan-edition') },
    organization: { value: 'ORGANIZATION', summary: say('cli.audit.plan-organization') },
    kind: { value: 'KIND', summary: say('cli.audit.plan-kind') },
    'dry-run': { summary: say('cli.audit.dry-run') },
    title: { value: 'TEXT', summary: say('cli.audit.title') },
    version: { value: 'TEXT', summary: say('cli.audit.version') },
  },
  permissions: ['audits.conduct', 'audits.plan', 'inventory.register'],
  async run(terminal, typed, open, actor) {
    const ends = endsOf(typed);
    const into = auditOf(typed);
    const content = await bytesOf(typed.operands[0] ?? '');
    const { tools } = await open(dataFolder(typed));
    const bringing = { terminal, typed, tools, actor, content };
    if (into) await intoAudit(bringing, into);
    else if (ends) await asMapping(bringing, ends);
    else if (isPlan(content)) await asPlan(bringing);
    else await asEdition(bringing);
    return 0;
  },
};
