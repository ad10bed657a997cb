import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import { showIncident as showIncidentEndpoint } from '#features/incidents/api.ts';
import { fileReports } from '#features/incidents/filing-api.ts';
import type { FilingLine } from '#features/incidents/filing-lines.ts';
import { FilingId, IncidentId } from '#features/incidents/incident.ts';
import { PaperForm, takeFilingPaper } from '#features/incidents/paper-api.ts';
import {
  fileArising,
  fileCorrections,
  incidentPapers,
  rulebookInForce,
  showIncident,
  showStandings,
  takeFacts,
  tellAll,
} from '#features/incidents/server/service.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import { jurisdictionOf } from '#features/profiles/server/service.ts';
import type { Actor } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import { Language } from '#kernel/text.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Change, Tools } from '#platform/tools.ts';

import { allowed } from '../allowed.ts';
import {
  type Command,
  dataFolder,
  dataOption,
  Misuse,
  type Terminal,
  type Typed,
  valueOf,
} from '../command.ts';
import { say } from '../incident-texts.ts';
import { say as sayCli } from '../texts.ts';
import { words } from '../words.ts';
import { factsIn } from './duties.ts';
import { chosen } from './paper.ts';

const options = {
  ...dataOption,
  organization: { value: 'CODE', summary: say('cli.incident.option.organization') },
} as const;

/** The program speaking for one organization, as whoever typed the command says. */
async function speaker(tools: Tools, actor: Actor, typed: Typed): Promise<Actor> {
  const code = valueOf(typed, 'organization');
  if (code === undefined) throw new Misuse(say('cli.incident.no-organization'));
  const bodies = await tools.read(actor, listOrganizations);
  const found = bodies.find((each) => each.code === code);
  if (!found) throw new Refusal('not-found', sayKernel('kernel.not-found'));
  return { ...actor, organizationId: found.id };
}

function recordIn({ operands }: Typed): IncidentId {
  const id = IncidentId.safeParse(operands[0]);
  if (!id.success) throw new Refusal('invalid', say('cli.incident.bad-id'));
  return id.data;
}

async function rulebookNamed(tools: Tools, actor: Actor, typed: Typed) {
  const profile = valueOf(typed, 'profile');
  return tools.read(actor, async (work) =>
    rulebookInForce(work, profile ?? (await jurisdictionOf(work)).profile.id),
  );
}

type Filed = readonly { readonly filing: FilingLine; readonly entry: string }[];

/** What was filed, a line each: with whom, its number, and the entry that proves it. */
function printFilings(terminal: Terminal, filings: Filed): void {
  for (const { filing, entry } of filings) {
    const { language } = terminal;
    terminal.out(
      terminal.say(
        say('cli.incident.filed', {
          ...{ duty: filing.dutyNames[language], stage: filing.stageNames[language] },
          ...{ recipient: filing.recipientBody.names[language], sequence: filing.sequence, entry },
        }),
      ),
    );
  }
}

const wire = (filings: Filed) =>
  filings.map(({ filing, entry }) => ({
    ...{ duty: filing.duty, stage: filing.stage, recipient: filing.recipient },
    ...{ sequence: filing.sequence, sha256: filing.sha256, entry },
  }));

export const fileIncident: Command = {
  name: 'incident file',
  summary: say('cli.incident.file'),
  operands: ['<facts>'],
  options: {
    ...options,
    profile: { value: 'NAME', summary: say('cli.duties.option.profile') },
  },
  permissions: ['incidents.report', 'incidents.read'],
  async run(terminal, typed, open, actor) {
    const { tools } = await open(dataFolder(typed));
    const reporter = allowed(await speaker(tools, actor, typed), fileReports);
    const rulebook = await rulebookNamed(tools, reporter, typed);
    const handed = await factsIn(typed.operands[0] ?? '', rulebook);
    const { id, filings, unsent } = await tools.write(reporter, async (work: Change) => {
      const incident = await takeFacts(work, handed);
      const filed = await fileArising(work, incident, rulebook.jurisdiction.profile.id);
      return { id: IncidentId.encode(incident), ...filed };
    });
    if (terminal.json) {
      terminal.out(JSON.stringify({ incident: id, filings: wire(filings), unsent }));
      return 0;
    }
    terminal.out(terminal.say(say('cli.incident.opened', { id })));
    printFilings(terminal, filings);
    for (const each of unsent) terminal.note(say('cli.incident.unsent', each));
    return 0;
  },
};

export const correctIncident: Command = {
  name: 'incident correct',
  summary: say('cli.incident.correct'),
  operands: ['<id>', '<facts>'],
  options: {
    ...options,
    profile: { value: 'NAME', summary: say('cli.duties.option.profile') },
    reason: { value: 'TEXT', summary: say('cli.incident.option.reason') },
  },
  permissions: ['incidents.report', 'incidents.read'],
  async run(terminal, typed, open, actor) {
    const incidentId = recordIn(typed);
    const reason = valueOf(typed, 'reason')?.trim();
    if (!reason) throw new Misuse(say('cli.incident.no-reason'));
    const { tools } = await open(dataFolder(typed));
    const reporter = allowed(await speaker(tools, actor, typed), fileReports);
    const rulebook = await rulebookNamed(tools, reporter, typed);
    const handed = await factsIn(typed.operands[1] ?? '', rulebook);
    const { told, filings } = await tools.write(reporter, async (work: Change) => {
      const count = await tellAll(work, incidentId, handed);
      return { told: count, ...(await fileCorrections(work, { incidentId, reason })) };
    });
    if (terminal.json) {
      const incident = IncidentId.encode(incidentId);
      terminal.out(JSON.stringify({ incident, told, filings: wire(filings) }));
      return 0;
    }
    printFilings(terminal, filings);
    return 0;
  },
};

export const paperOfFiling: Command = {
  name: 'incident paper',
  summary: say('cli.incident.paper'),
  operands: ['<filing>'],
  options: {
    ...options,
    as: { value: 'FORM', summary: say('cli.incident.option.as') },
    lang: { value: 'LANG', summary: sayCli('cli.paper.lang') },
    out: { value: 'FILE', summary: sayCli('cli.paper.out') },
  },
  permissions: ['incidents.read'],
  exit: true,
  async run(terminal, typed, open, actor) {
    const filingId = FilingId.safeParse(typed.operands[0]);
    if (!filingId.success) throw new Refusal('invalid', say('cli.incident.bad-filing'));
    const form = chosen(typed, 'as', PaperForm);
    const language = chosen(typed, 'lang', Language);
    const { tools } = await open(dataFolder(typed));
    const reader = allowed(await speaker(tools, actor, typed), takeFilingPaper);
    const { name, bytes } = await tools.write(reader, (work) =>
      incidentPapers(words).handFilingPaper(work, { filingId: filingId.data, form, language }),
    );
    const file = resolve(valueOf(typed, 'out') ?? name);
    await writeFile(file, bytes);
    terminal.out(terminal.json ? JSON.stringify({ file, bytes: bytes.length }) : file);
    return 0;
  },
};

export const showRecord: Command = {
  name: 'incident show',
  summary: say('cli.incident.show'),
  operands: ['<id>'],
  options: {
    ...options,
    profile: { value: 'NAME', summary: say('cli.duties.option.profile') },
  },
  permissions: ['incidents.read'],
  async run(terminal, typed, open, actor) {
    const incidentId = recordIn(typed);
    const { tools } = await open(dataFolder(typed));
    const reader = allowed(await speaker(tools, actor, typed), showIncidentEndpoint);
    const profile = valueOf(typed, 'profile');
    const { record, standings } = await tools.read(reader, async (work) => ({
      record: await showIncident(work, { incidentId }),
      standings: await showStandings(work, { incidentId, profile }),
    }));
    if (terminal.json) {
      const { duties } = standings;
      const shown = showIncidentEndpoint.output.encode(record);
      terminal.out(JSON.stringify({ ...shown, profile: standings.profile, duties }));
      return 0;
    }
    const { language } = terminal;
    for (const { field, certainty, value } of record.facts) {
      terminal.out(`${field}\t${certainty}\t${JSON.stringify(value)}`);
    }
    for (const { names, standing, duty } of standings.duties) {
      if (standing !== 'does-not-arise') terminal.out(`${standing}\t${duty}\t${names[language]}`);
    }
    for (const { sequence, dutyNames, recipientBody, filedAt } of record.filings) {
      const named = [dutyNames[language], recipientBody.names[language], filedAt.toISOString()];
      terminal.out([String(sequence), ...named].join('\t'));
    }
    return 0;
  },
};
