import type { z } from 'zod';

import type { InstrumentId } from '#features/laws/instrument.ts';
import { countdownWords, slackWords, standingWords } from '#features/laws/law-words.ts';
import { MilestoneId, ObligationId } from '#features/laws/obligation.ts';
import { citation } from '#features/laws/provision.ts';
import { type Readiness, showReadiness as asking } from '#features/laws/readiness-api.ts';
import { listLaws, showReadiness } from '#features/laws/server/service.ts';
import type { OrganizationLine } from '#features/organizations/organization.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import { readMoment } from '#kernel/day-reading.ts';
import { endOfDay, momentOf } from '#kernel/moment.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Work } from '#platform/tools.ts';

import { allowed } from '../allowed.ts';
import {
  type Command,
  dataFolder,
  dataOption,
  type Terminal,
  type Typed,
  valueOf,
} from '../command.ts';
import { say } from '../law-texts.ts';
import { padded, width } from '../width.ts';

/** The moment that was typed; a day alone is meant to its end. */
function momentIn(text: string): Date {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return endOfDay(text);
  const read = readMoment(text);
  if ('moment' in read) return momentOf(read.moment);
  throw new Refusal('invalid', say('cli.law.bad-moment', { text }));
}

async function lawIn(work: Work, key: string): Promise<InstrumentId> {
  const { laws } = await listLaws(work);
  const found = laws.find((law) => law.key === key);
  if (found) return found.id;
  const keys = laws.map((law) => law.key).join(', ');
  throw new Refusal('not-found', say('cli.law.no-law', { key, keys }));
}

/** What was asked for, in the form of the endpoint. */
async function askedIn(
  work: Work,
  typed: Typed,
  bodies: readonly OrganizationLine[],
): Promise<z.output<typeof asking.input>> {
  const [key, code, at] = ['law', 'organization', 'at'].map((name) => valueOf(typed, name));
  const body = bodies.find((each) => each.code === code);
  if (code !== undefined && !body) {
    throw new Refusal('not-found', say('cli.law.no-organization', { code }));
  }
  return {
    ...(key === undefined ? {} : { lawId: await lawIn(work, key) }),
    ...(body ? { organizationId: body.id } : {}),
    ...(at === undefined ? {} : { at: momentIn(at) }),
  };
}

type Bodies = ReadonlyMap<string, OrganizationLine>;

/** Everything for a machine: bodies by their codes, days as days. */
function linesFor({ today, obligations, cells, milestones, path }: Readiness, bodies: Bodies) {
  const codeOf = (id: string) => bodies.get(id)?.code ?? id;
  return {
    today,
    obligations: obligations.map(
      ({ id, law, provision, names, target, daysLeft, outcomeState, isUnderReview }) => ({
        ...{ id: ObligationId.encode(id), law, provision, names, target, daysLeft, outcomeState },
        isUnderReview,
        bodies: cells
          .filter(({ obligationId }) => obligationId === id)
          .map(({ organizationId, standing, done, total, slack, readyOn }) => ({
            ...{ organization: codeOf(organizationId), standing, done, total, slack, readyOn },
          })),
      }),
    ),
    milestones: milestones.map(({ id, organizationId, obligationId, names, ...rest }) => ({
      ...{ id: MilestoneId.encode(id), organization: codeOf(organizationId), names },
      obligation: ObligationId.encode(obligationId),
      ...{ state: rest.state, dueOn: rest.dueOn, endsOn: rest.endsOn, slack: rest.slack },
      isCritical: rest.isCritical,
      needs: rest.needs.map((need) => MilestoneId.encode(need.id)),
    })),
    path: path.map((id) => MilestoneId.encode(id)),
  };
}

function tell(readiness: Readiness, bodies: Bodies, terminal: Terminal): void {
  const { language } = terminal;
  const { obligations, cells, milestones, path } = readiness;
  const called = (id: string) => {
    const body = bodies.get(id);
    return (language === 'ja' ? body?.nameJa : body?.nameEn) ?? '';
  };
  const columns = Math.max(0, ...readiness.bodies.map(({ id }) => width(called(id))));
  for (const { id, names, law, provision, target, daysLeft, isUnderReview } of obligations) {
    const own = cells.filter(({ obligationId }) => obligationId === id);
    if (own.length === 0) continue;
    const left = daysLeft === null ? '' : terminal.say(countdownWords(daysLeft));
    const words = { name: names[language], law: law[language], left };
    const place = citation(provision, language);
    const day = target ?? terminal.say(say('cli.law.no-target'));
    terminal.out(
      terminal.say(say('cli.law.obligation', { ...words, provision: place, target: day })),
    );
    if (isUnderReview) terminal.out(`  ${terminal.say(say('cli.law.under-review'))}`);
    for (const { organizationId, standing, done, total, slack, readyOn } of own) {
      const counts = { done, total, standing: terminal.say(standingWords[standing]) };
      const spare = slack === null ? '-' : terminal.say(slackWords(slack));
      const line = say('cli.law.body', { ...counts, slack: spare, ready: readyOn ?? '-' });
      terminal.out(`  ${padded(called(organizationId), columns)}  ${terminal.say(line)}`);
    }
  }
  const names = path.flatMap((id) => {
    const found = milestones.find((each) => each.id === id);
    return found ? [`${found.names[language]} ${called(found.organizationId)}`] : [];
  });
  if (names.length > 0) {
    terminal.out(terminal.say(say('cli.law.path', { names: names.join(' → ') })));
  }
}

export const lawReadiness: Command = {
  name: 'law readiness',
  summary: say('cli.law.readiness'),
  operands: [],
  options: {
    law: { value: 'KEY', summary: say('cli.law.option.law') },
    organization: { value: 'CODE', summary: say('cli.law.option.organization') },
    at: { value: 'MOMENT', summary: say('cli.law.option.at') },
    ...dataOption,
  },
  permissions: [
    'laws.read',
    'organizations.read',
    'profiles.read',
    'incidents.read',
    'audits.read',
  ],
  async run(terminal, typed, open, actor) {
    allowed(actor, asking);
    const { tools } = await open(dataFolder(typed));
    const { readiness, lines } = await tools.read(actor, async (work) => {
      const registered = await listOrganizations(work);
      const asked = await askedIn(work, typed, registered);
      return { readiness: await showReadiness(work, asked), lines: registered };
    });
    const bodies = new Map<string, OrganizationLine>(lines.map((body) => [body.id, body]));
    if (terminal.json) terminal.out(JSON.stringify(linesFor(readiness, bodies)));
    else if (readiness.cells.length === 0) terminal.out(terminal.say(say('cli.law.none')));
    else tell(readiness, bodies, terminal);
    return 0;
  },
};
