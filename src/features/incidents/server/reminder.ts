import { tell } from '#features/notices/server/service.ts';
import type { Actor } from '#kernel/actor.ts';
import { type Job, sweep } from '#platform/jobs.ts';
import type { Change, Tools, Work } from '#platform/tools.ts';

import type { DutyStanding, StageStanding } from '../duty-standing.ts';
import { IncidentId } from '../incident.ts';
import { dueSteps, nextStepAt, type Step, toldSteps } from '../reminding.ts';
import { say } from '../telling-texts.ts';
import { dossierOf, recordNamed, rulebookFor } from './picture.ts';
import { type Finder, recipientsFor } from './recipients.ts';
import { enter } from './record.ts';
import * as store from './reminder-store.ts';
import { standingsFor } from './standings.ts';
import { lockRecord, selectBody } from './store.ts';

/** How long nobody looks at a record at most: what was told since may have moved its deadlines. */
const longestRest = 10 * 60_000;

/** A report that was not sent yet, and by when it is due. */
type Waiting = {
  readonly standing: DutyStanding;
  readonly stage: StageStanding;
  readonly dueAt: Date;
  readonly since: Date;
};

/** The reports that are owed, have a date and were not sent, of duties that arise. */
function waitingIn(standings: readonly DutyStanding[]): readonly Waiting[] {
  return standings
    .filter(({ standing }) => standing === 'arises')
    .flatMap((standing) =>
      standing.stages.flatMap((stage): Waiting[] => {
        const { clock, isOwed, filedAt } = stage;
        if (clock.state !== 'running' || clock.isProjected) return [];
        const { dueAt, start } = clock.deadline;
        if (isOwed !== 'yes' || filedAt !== null || dueAt === null) return [];
        return [{ standing, stage, dueAt, since: start.at }];
      }),
    );
}

/** The program at work on the record of one body. */
const forBody = <Reached extends Work>(
  work: Reached,
  { organizationId }: store.Watched,
): Reached => ({
  ...work,
  actor: { ...work.actor, organizationId },
});

async function waitingOf(work: Work, watched: store.Watched) {
  const record = await recordNamed(work, watched.id);
  const rulebook = await rulebookFor(work, undefined);
  const standings = await standingsFor(work, await dossierOf(work, record), rulebook);
  return waitingIn(standings);
}

const placeOf = (duty: string, stage: string, dueAt: Date) =>
  `${duty} ${stage} ${dueAt.toISOString()}`;

/** Does every step that is due on one record, each once, and tells those concerned. */
async function remind(work: Change, watched: store.Watched): Promise<void> {
  await lockRecord(work, watched.id);
  const done = await store.selectReminders(work, watched);
  let count = 0;
  for (const waiting of await waitingOf(work, watched)) {
    const { standing, stage, dueAt, since } = waiting;
    const [duty, key] = [standing.duty.id, stage.stage.key];
    const before = done
      .filter((each) => placeOf(each.duty, each.stage, each.due_at) === placeOf(duty, key, dueAt))
      .map(({ step }) => step);
    const steps = dueSteps({ dueAt, since, done: new Set(before) }, work.now);
    const told = toldSteps(steps);
    for (const step of steps) {
      await store.insertReminder(work, watched, { duty, stage: key, dueAt, step: step.name });
      if (told.has(step)) await tellStep(work, watched, { waiting, step });
      count += 1;
    }
  }
  if (count > 0) await enter(work, 'incident.followed-up', watched.id, { steps: count });
}

type Due = { readonly waiting: Waiting; readonly step: Step };

function wordsOf({ waiting: { standing, stage } }: Due) {
  const [duty, report] = [standing.duty.names, stage.stage.names];
  return { dutyJa: duty.ja, dutyEn: duty.en, stageJa: report.ja, stageEn: report.en };
}

async function tellStep(work: Change, watched: store.Watched, due: Due): Promise<void> {
  const { waiting, step } = due;
  const { standing, stage, dueAt } = waiting;
  const subject = IncidentId.encode(watched.id);
  const common = {
    key: `${subject} ${placeOf(standing.duty.id, stage.stage.key, dueAt)} ${step.name}`,
    label: 'TLP:AMBER+STRICT',
    dueAt,
  } as const;
  if (step.audience === 'reporter') {
    const isOver = dueAt <= work.now;
    await tell(work, {
      ...{ ...common, subject, organizationId: watched.organizationId },
      kind: isOver ? 'incident.overdue' : 'incident.due',
      text: isOver
        ? say('incidents.remind.after', wordsOf(due))
        : say('incidents.remind.before', wordsOf(due)),
      path: `/incidents/${subject}`,
    });
    return;
  }
  const above = aboveOf(due, await recipientsFor(work, watched.organizationId));
  const reporter = await selectBody(work, watched.organizationId);
  if (!above || !reporter) return;
  await tell(work, {
    ...{ ...common, kind: 'incident.escalated', organizationId: above.id },
    // Of the record itself nobody above learns: what is owed to them is what they are told of.
    subject: `duty:${standing.duty.id}`,
    text: say('incidents.remind.escalated', {
      ...{ ...wordsOf(due), reporterJa: reporter.names.ja, reporterEn: reporter.names.en },
    }),
    path: '/matters',
  });
}

/**
 * Who above the reporter is told that a report is missing: the ministry or the headquarters, where the
 * report is theirs or anybody may know of the duty. That a hidden duty exists is told to nobody.
 */
function aboveOf({ waiting: { standing }, step }: Due, find: Finder) {
  const { duty } = standing;
  const above = find(step.audience === 'ministry' ? 'competent-ministry' : 'headquarters');
  const isTheirs = duty.recipients.some(({ key }) => find(key)?.id === above?.id);
  return duty.public || isTheirs ? above : undefined;
}

/** Sets when a record is to be looked at again; no act of anybody. */
async function rest(work: Work, watched: store.Watched): Promise<void> {
  const next = (await waitingOf(work, watched)).flatMap(
    (waiting) => nextStepAt(waiting, work.now)?.getTime() ?? [],
  );
  const latest = work.now.getTime() + longestRest;
  await store.upsertWatch(work, watched, new Date(Math.min(latest, ...next)));
}

async function run(tools: Tools, actor: Actor): Promise<void> {
  for (const watched of await tools.read(actor, store.selectWatched)) {
    await tools.writeIfAny(actor, (work) => remind(forBody(work, watched), watched));
    await tools.upkeep(actor, (work) => rest(forBody(work, watched), watched));
  }
}

/** Reminds whoever owes a report, before and after it is due, and tells those above them. */
export const incidentSweep: Job = sweep({
  name: 'incidents.remind',
  permissions: ['incidents.read'],
  run,
});
