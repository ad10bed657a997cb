import { headquarters } from '#features/labels/server/service.ts';
import { tell } from '#features/notices/server/service.ts';
import { plusDays } from '#features/profiles/day.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { grouped } from '#kernel/group.ts';
import { type Job, sweep } from '#platform/jobs.ts';
import type { Change, Work } from '#platform/tools.ts';

import { InstrumentId } from '../instrument.ts';
import { say } from '../notice-texts.ts';
import { MilestoneId } from '../obligation.ts';
import { selectObligations } from './law-store.ts';
import { outcomeFinder } from './outcome.ts';
import { type Prospect, prospectAt, type Prospective } from './prospect.ts';
import type { Extracted } from './taken.ts';

/** So many days before and after a milestone is due its body is told, and in the end who is above. */
const daysBefore = 7;
const daysAfter = 7;

type Step = { readonly name: 'before' | 'after' | 'escalated'; readonly milestone: Prospective };

/** What is to be told of milestones today. */
function stepsIn({ milestones, today }: Prospect): Step[] {
  return [...milestones.values()].flatMap((milestone): Step[] => {
    const { progress, startsOn, days } = milestone;
    if (progress.state === 'done') return [];
    const dueOn = plusDays(startsOn, days);
    if (today > plusDays(dueOn, daysAfter)) return [{ name: 'escalated', milestone }];
    if (today > dueOn) return [{ name: 'after', milestone }];
    return today >= plusDays(dueOn, -daysBefore) ? [{ name: 'before', milestone }] : [];
  });
}

/** The program at work on what is one body's. */
const forBody = <Reached extends Work>(work: Reached, organizationId: OrganizationId): Reached => ({
  ...work,
  actor: { ...work.actor, organizationId },
});

async function tellStep(work: Change, step: Step, { bodies }: Prospect): Promise<void> {
  const { name, milestone } = step;
  const { row, startsOn, days } = milestone;
  const subject = MilestoneId.encode(row.id);
  const body = bodies.get(row.organization_id);
  const day = plusDays(startsOn, days);
  const names = { milestoneJa: row.name_ja, milestoneEn: row.name_en, day };
  const told = {
    ...({ subject, key: `${subject} ${day} ${name}`, label: 'TLP:AMBER+STRICT' } as const),
    path: `/law-milestones/${subject}`,
  };
  if (name === 'escalated') {
    const text = say('laws.remind.escalated', {
      ...{ ...names, bodyJa: body?.nameJa ?? '', bodyEn: body?.nameEn ?? '' },
    });
    const organizationId = await headquarters(work);
    await tell(work, { ...told, kind: 'law.overdue', organizationId, text });
    return;
  }
  const isOver = name === 'after';
  await tell(work, {
    ...{ ...told, organizationId: row.organization_id },
    kind: isOver ? 'law.overdue' : 'law.due',
    text: isOver ? say('laws.remind.after', names) : say('laws.remind.before', names),
  });
}

/** Obligations in force whose duty, clause or notification is not there. */
async function missingIn(work: Work, { laws, obligations, today }: Prospect) {
  const find = await outcomeFinder(work, laws, today);
  const missing: Extracted[] = [];
  for (const each of obligations.values()) {
    if ((await find(each)) === 'missing') missing.push(each);
  }
  return missing;
}

async function tellMissing(work: Change, { obligation, law }: Extracted): Promise<void> {
  const subject = InstrumentId.encode(law.id);
  const organizationId = await headquarters(work);
  const { ja, en } = obligation.names;
  const target = obligation.becomes?.target ?? '';
  await tell(work, {
    ...{ kind: 'law.missing', organizationId, subject, label: 'TLP:AMBER+STRICT' },
    key: `${subject} ${obligation.key} ${target}`,
    text: say('laws.remind.missing', { obligationJa: ja, obligationEn: en, target }),
    path: `/laws/${subject}#obligations`,
  });
}

/** Tells of milestones before and after they are due, and of obligations in force that nothing keeps. */
export const lawSweep: Job = sweep({
  name: 'laws.remind',
  permissions: [
    'laws.read',
    'incidents.read',
    'profiles.read',
    'audits.read',
    'organizations.read',
  ],
  async run(tools, actor) {
    const obligations = await tools.read(actor, (work) => selectObligations(work));
    // Most minutes of most installations there is nothing to reckon.
    if (!obligations.some(({ confirmed }) => confirmed)) return;
    const prospect = await tools.read(actor, (work) => prospectAt(work));
    const steps = grouped(stepsIn(prospect), ({ milestone }) => milestone.row.organization_id);
    for (const [organizationId, own] of steps) {
      await tools.writeIfAny(actor, async (work) => {
        for (const step of own) await tellStep(forBody(work, organizationId), step, prospect);
      });
    }
    for (const each of await tools.read(actor, (work) => missingIn(work, prospect))) {
      await tools.writeIfAny(actor, (work) => tellMissing(work, each));
    }
  },
});
