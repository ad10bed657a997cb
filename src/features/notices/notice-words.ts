import type { Text } from '#kernel/text.ts';

import type { ChannelKind } from './channel.ts';
import type { DeliveryState, Purpose } from './delivery.ts';
import type { NoticeKind } from './occasion.ts';
import { say } from './texts.ts';

const kinds: Record<NoticeKind, Text> = {
  'directive.issued': say('notices.kind.directive.issued'),
  'directive.reminder': say('notices.kind.directive.reminder'),
  'directive.overdue': say('notices.kind.directive.overdue'),
  'directive.escalated': say('notices.kind.directive.escalated'),
  'directive.amended': say('notices.kind.directive.amended'),
  'directive.retired': say('notices.kind.directive.retired'),
  'directive.summary': say('notices.kind.directive.summary'),
  'question.asked': say('notices.kind.question.asked'),
  'inventory.stale': say('notices.kind.inventory.stale'),
  'inventory.shrunken': say('notices.kind.inventory.shrunken'),
  'intake.quarantined': say('notices.kind.intake.quarantined'),
  'intake.order-differs': say('notices.kind.intake.order-differs'),
  'intake.silent': say('notices.kind.intake.silent'),
  'exposure.index-differs': say('notices.kind.exposure.index-differs'),
  'exception.requested': say('notices.kind.exception.requested'),
  'exception.decided': say('notices.kind.exception.decided'),
  'claim.contradicted': say('notices.kind.claim.contradicted'),
  'answer.recorded': say('notices.kind.answer.recorded'),
  'evidence.asked': say('notices.kind.evidence.asked'),
  'standing-directive.waiting': say('notices.kind.standing-directive.waiting'),
  'incident.filed': say('notices.kind.incident.filed'),
  'incident.received': say('notices.kind.incident.received'),
  'incident.asked': say('notices.kind.incident.asked'),
  'incident.due': say('notices.kind.incident.due'),
  'incident.overdue': say('notices.kind.incident.overdue'),
  'incident.escalated': say('notices.kind.incident.escalated'),
  'law.due': say('notices.kind.law.due'),
  'law.overdue': say('notices.kind.law.overdue'),
  'law.missing': say('notices.kind.law.missing'),
  'audit.opened': say('notices.kind.audit.opened'),
  'audit.evidence-asked': say('notices.kind.audit.evidence-asked'),
  'audit.evidence-due': say('notices.kind.audit.evidence-due'),
  'audit.message': say('notices.kind.audit.message'),
  'finding.acceptance-due': say('notices.kind.finding.acceptance-due'),
  'finding.urgent': say('notices.kind.finding.urgent'),
  'consultation.opened': say('notices.kind.consultation.opened'),
  'consultation.published': say('notices.kind.consultation.published'),
  'statement.sent': say('notices.kind.statement.sent'),
  'council.task-ordered': say('notices.kind.council.task-ordered'),
  'council.meeting-notified': say('notices.kind.council.meeting-notified'),
  'council.meeting-moved': say('notices.kind.council.meeting-moved'),
  'council.meeting-cancelled': say('notices.kind.council.meeting-cancelled'),
  'council.papers-released': say('notices.kind.council.papers-released'),
};

/** What a kind of notice is called. */
export const kindWords = (kind: NoticeKind): Text => kinds[kind];

const channelKinds: Record<ChannelKind, Text> = {
  email: say('notices.channel.email'),
  webhook: say('notices.channel.webhook'),
  slack: say('notices.channel.slack'),
  teams: say('notices.channel.teams'),
};

const states: Record<DeliveryState, Text> = {
  queued: say('notices.state.queued'),
  suppressed: say('notices.state.suppressed'),
  sent: say('notices.state.sent'),
  failed: say('notices.state.failed'),
  refused: say('notices.state.refused'),
};

const purposes: Record<Purpose, Text> = {
  notice: say('notices.purpose.notice'),
  digest: say('notices.purpose.digest'),
  verification: say('notices.message.verification'),
  test: say('notices.message.test'),
};

const securities = {
  tls: say('notices.security.tls'),
  starttls: say('notices.security.starttls'),
  plain: say('notices.security.plain'),
};

export const channelKindWords = (kind: ChannelKind): Text => channelKinds[kind];

export const stateWords = (state: DeliveryState): Text => states[state];

export const purposeWords = (purpose: Purpose): Text => purposes[purpose];

export const securityWords = (security: keyof typeof securities): Text => securities[security];

export const ownerWords = (owner: 'self' | 'organization'): Text =>
  owner === 'self' ? say('notices.owner.self') : say('notices.owner.organization');
