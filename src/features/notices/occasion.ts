import { z } from 'zod';

import { Tlp } from '#features/labels/tlp.ts';
import { OrganizationId, PersonId } from '#kernel/actor.ts';
import { id } from '#kernel/id.ts';
import { instant } from '#kernel/instant.ts';
import type { Permission } from '#kernel/permission.ts';
import { Text } from '#kernel/text.ts';

export const OccasionId = id('occasion');
export type OccasionId = z.infer<typeof OccasionId>;
export const NoticeId = id('notice');
export type NoticeId = z.infer<typeof NoticeId>;

/** Everything that people are told of. A later feature adds its kinds here. */
export const noticeKinds = [
  'directive.issued',
  'directive.reminder',
  'directive.overdue',
  'directive.escalated',
  'directive.amended',
  'directive.retired',
  'directive.summary',
  'question.asked',
  'inventory.stale',
  'inventory.shrunken',
  'intake.quarantined',
  'intake.silent',
  'intake.order-differs',
  'exposure.index-differs',
  'exception.requested',
  'exception.decided',
  'claim.contradicted',
  'answer.recorded',
  'evidence.asked',
  'standing-directive.waiting',
  'incident.filed',
  'incident.received',
  'incident.asked',
  'incident.due',
  'incident.overdue',
  'incident.escalated',
  'audit.opened',
  'audit.evidence-asked',
  'audit.evidence-due',
  'audit.message',
  'finding.urgent',
  'finding.acceptance-due',
  'consultation.opened',
  'consultation.published',
  'statement.sent',
  'council.task-ordered',
  'council.meeting-notified',
  'council.meeting-moved',
  'council.meeting-cancelled',
  'council.papers-released',
  'law.due',
  'law.overdue',
  'law.missing',
] as const;
export const NoticeKind = z.enum(noticeKinds);
export type NoticeKind = (typeof noticeKinds)[number];

/** A page of the site: never an address elsewhere. */
const path = z
  .string()
  .regex(/^\/[a-z][\w/#?=&.-]*$/)
  .max(300);

/** Something that one body is told, once for each key. */
export const Occasion = z.strictObject({
  kind: NoticeKind,
  /** Told once per key and body. */
  key: z.string().min(1).max(300),
  organizationId: OrganizationId,
  /** For these of the body alone; absent for whoever of it has to act. */
  persons: z.array(PersonId).min(1).max(500).exactOptional(),
  /** What it is about: an id with its prefix. */
  subject: z.string().min(1).max(200),
  text: Text,
  /** Where on the site one reads on and acts. */
  path,
  label: Tlp,
  dueAt: instant.exactOptional(),
});
export type Occasion = z.output<typeof Occasion>;

type Manner = {
  /** Whether it breaks through quiet hours unless a rule says otherwise. */
  readonly isUrgent: boolean;
  /** Without this nobody is told: a notice shows nothing that its reader could not open. */
  readonly reads: Permission;
  /** Whoever holds one of these has to act, and is told without any rule. */
  readonly concerns: readonly Permission[];
};

const directives = {
  reads: 'directives.read',
  concerns: ['directives.answer', 'directives.draft', 'directives.approve'],
} as const;
const inventory = {
  reads: 'inventory.read',
  concerns: ['inventory.submit', 'directives.draft'],
} as const;
const desk = { reads: 'incidents.receive', concerns: ['incidents.assess'] } as const;
const incidents = { reads: 'incidents.read', concerns: ['incidents.report'] } as const;
const audits = { reads: 'audits.read', concerns: ['audits.answer'] } as const;
/** The audited body, and whoever audits it. */
const bothSides = ['audits.answer', 'audits.conduct'] as const;
const plans = { reads: 'plans.read', concerns: ['plans.answer'] } as const;
const laws = { reads: 'laws.read', concerns: ['laws.report'] } as const;
const council = { reads: 'council.read', concerns: ['council.attend'] } as const;
const intake = { reads: 'intake.read', concerns: ['intake.import', 'intake.release'] } as const;

/** How each kind is told where no rule says otherwise. */
export const manners: Record<NoticeKind, Manner> = {
  'directive.issued': { ...directives, isUrgent: true },
  'directive.reminder': { ...directives, isUrgent: false },
  'directive.overdue': { ...directives, isUrgent: true },
  'directive.escalated': { ...directives, isUrgent: true },
  'directive.amended': { ...directives, isUrgent: true },
  'directive.retired': { ...directives, isUrgent: false },
  'directive.summary': { ...directives, isUrgent: false },
  'question.asked': {
    reads: 'exposure.read',
    concerns: ['inventory.register', 'exposure.decide'],
    isUrgent: false,
  },
  'inventory.stale': { ...inventory, isUrgent: false },
  'inventory.shrunken': { ...inventory, isUrgent: false },
  'intake.quarantined': { ...intake, isUrgent: true },
  'intake.order-differs': { ...intake, isUrgent: true },
  'intake.silent': { ...intake, isUrgent: false },
  'exposure.index-differs': {
    reads: 'exposure.read',
    concerns: ['exposure.decide'],
    isUrgent: true,
  },
  'exception.requested': { ...directives, isUrgent: false },
  'exception.decided': { ...directives, isUrgent: false },
  'claim.contradicted': { ...directives, isUrgent: true },
  'answer.recorded': { ...directives, isUrgent: false },
  'evidence.asked': { ...directives, isUrgent: false },
  'standing-directive.waiting': { ...directives, isUrgent: true },
  'incident.filed': { ...desk, isUrgent: true },
  'incident.received': { ...incidents, isUrgent: false },
  'incident.asked': { ...incidents, isUrgent: true },
  'incident.due': { ...incidents, isUrgent: true },
  'incident.overdue': { ...incidents, isUrgent: true },
  'incident.escalated': { ...desk, isUrgent: true },
  'audit.opened': { ...audits, isUrgent: false },
  'audit.evidence-asked': { ...audits, isUrgent: false },
  'audit.evidence-due': { ...audits, concerns: bothSides, isUrgent: false },
  'audit.message': { ...audits, concerns: bothSides, isUrgent: false },
  'finding.urgent': { ...audits, isUrgent: true },
  'finding.acceptance-due': {
    ...audits,
    concerns: ['audits.answer', 'audits.adopt'],
    isUrgent: false,
  },
  'consultation.opened': { ...plans, isUrgent: false },
  'consultation.published': { ...plans, isUrgent: false },
  'statement.sent': { ...plans, isUrgent: false },
  'council.task-ordered': {
    reads: 'council.read',
    concerns: ['council.answer'],
    isUrgent: false,
  },
  'council.meeting-notified': { ...council, isUrgent: false },
  'council.meeting-moved': { ...council, isUrgent: true },
  'council.meeting-cancelled': { ...council, isUrgent: true },
  'council.papers-released': { ...council, isUrgent: false },
  'law.due': { ...laws, isUrgent: false },
  'law.overdue': { ...laws, isUrgent: true },
  'law.missing': { reads: 'laws.read', concerns: ['laws.prepare'], isUrgent: true },
};

type Holds = (permission: Permission) => boolean;

/** Whether somebody who holds what they hold may be told of a kind at all. */
export const mayBeTold = (kind: NoticeKind, holds: Holds): boolean => holds(manners[kind].reads);

/** Whether somebody is told of a kind without any rule: they may be told, and would have to act. */
export const isConcerned = (kind: NoticeKind, holds: Holds): boolean =>
  mayBeTold(kind, holds) && manners[kind].concerns.some(holds);
