import type { Text } from '#kernel/text.ts';

import type { NoticeKind } from './occasion.ts';
import { say } from './texts.ts';

const kinds: Record<NoticeKind, Text> = {
  'directive.issued': say('notices.kind.directive.issued'),
  'directive.reminder': say('notices.kind.directive.reminder'),
  'directive.overdue': say('notices.kind.directive.overdue'),
  'directive.escalated': say('notices.kind.directive.escalated'),
  'directive.amended': say('notices.kind.directive.amended'),
  'directive.retired': say('notices.kind.directive.retired'),
  'question.asked': say('notices.kind.question.asked'),
  'inventory.stale': say('notices.kind.inventory.stale'),
  'inventory.shrunken': say('notices.kind.inventory.shrunken'),
  'intake.quarantined': say('notices.kind.intake.quarantined'),
  'intake.silent': say('notices.kind.intake.silent'),
  'exception.requested': say('notices.kind.exception.requested'),
  'exception.decided': say('notices.kind.exception.decided'),
  'claim.contradicted': say('notices.kind.claim.contradicted'),
  'answer.recorded': say('notices.kind.answer.recorded'),
  'evidence.asked': say('notices.kind.evidence.asked'),
  'standing-directive.waiting': say('notices.kind.standing-directive.waiting'),
};

/** What a kind of notice is called. */
export const kindWords = (kind: NoticeKind): Text => kinds[kind];
