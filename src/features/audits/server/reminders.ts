import { headquarters } from '#features/labels/server/service.ts';
import { tell } from '#features/notices/server/service.ts';
import { plusDays } from '#features/profiles/day.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import type { Text } from '#kernel/text.ts';
import { sweep } from '#platform/jobs.ts';
import type { Change, Work } from '#platform/tools.ts';

import { RequestId } from '../evidence.ts';
import { AuditId, FindingId } from '../finding.ts';
import { say } from '../message-texts.ts';
import { leadDays, momentOf, type ReminderMoment } from '../reminder.ts';
import * as store from './message-store.ts';
import { todayOf } from './policies.ts';

/** Something that people are to be reminded of now. */
type Reminder = {
  readonly kind: 'audit.evidence-due' | 'finding.acceptance-due';
  readonly id: string;
  readonly subject: string;
  readonly organizationId: OrganizationId;
  readonly dueOn: string;
  readonly moment: ReminderMoment;
  readonly text: Text;
  readonly path: string;
};

const requestWords = {
  before: (day: string) => say('audits.reminder.request-before', { day }),
  after: (day: string) => say('audits.reminder.request-after', { day }),
} as const;
const acceptanceWords = {
  before: (title: string, day: string) => say('audits.reminder.acceptance-before', { title, day }),
  after: (title: string, day: string) => say('audits.reminder.acceptance-after', { title, day }),
} as const;

async function requestsDue(work: Work, today: string): Promise<Reminder[]> {
  const rows = await store.selectWaitingRequests(work, plusDays(today, leadDays.request));
  return rows.flatMap(({ subject: id, auditId, organizationId, dueOn, moments }) => {
    const moment = momentOf(dueOn, today, leadDays.request);
    if (moment === undefined || moments.includes(moment)) return [];
    return {
      kind: 'audit.evidence-due' as const,
      ...{ id, subject: RequestId.encode(id), organizationId, dueOn, moment },
      text: requestWords[moment](dueOn),
      path: `/working-papers/${AuditId.encode(auditId)}/evidence`,
    };
  });
}

async function acceptancesDue(work: Work, today: string): Promise<Reminder[]> {
  const rows = await store.selectEndingAcceptances(work, plusDays(today, leadDays.acceptance));
  return rows.flatMap(({ subject: id, organizationId, title, dueOn, moments }) => {
    const moment = momentOf(dueOn, today, leadDays.acceptance);
    if (moment === undefined || moments.includes(moment)) return [];
    const subject = FindingId.encode(id);
    return {
      kind: 'finding.acceptance-due' as const,
      ...{ id, subject, organizationId, dueOn, moment, path: `/findings/${subject}` },
      text: acceptanceWords[moment](title, dueOn),
    };
  });
}

/** Reminds the audited body, and the headquarters once the day has passed or an acceptance is at stake. */
async function remind(work: Change, reminder: Reminder): Promise<void> {
  const { kind, id, subject, organizationId, dueOn, moment, text, path } = reminder;
  const isFirst = await store.insertReminder(work, {
    ...{ organization_id: organizationId, subject: id, due_on: dueOn, moment },
    reminded_at: work.now,
  });
  if (!isFirst) return;
  const isForBoth = moment === 'after' || kind === 'finding.acceptance-due';
  const told = [organizationId, ...(isForBoth ? [await headquarters(work)] : [])];
  for (const each of new Set(told)) {
    await tell(work, {
      ...{ kind, key: `due ${subject} ${dueOn} ${moment}`, organizationId: each, subject },
      ...{ text, path, label: 'TLP:AMBER+STRICT' },
    });
  }
}

/** Every minute: requests for evidence and acceptances of risks whose day is near or has passed, once each. */
export const auditReminderSweep = sweep({
  name: 'audits.reminders',
  permissions: ['audits.read'],
  async run(tools, actor) {
    const due = await tools.read(actor, async (work) => {
      const today = await todayOf(work);
      return [...(await requestsDue(work, today)), ...(await acceptancesDue(work, today))];
    });
    for (const each of due) await tools.writeIfAny(actor, (work) => remind(work, each));
  },
});
