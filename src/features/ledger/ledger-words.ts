import type { Permission } from '#kernel/permission.ts';
import type { Text } from '#kernel/text.ts';

import { say } from './texts.ts';

/** An act in words. One that has none is worded by nobody: its key comes back as it is. */
export const actWords = (act: string): Text => ({ key: `ledger.act.${act}` });

/** What an id stands for, by its prefix. */
const kinds = new Map<string, Text>([
  ['directive', say('ledger.kind.directive')],
  ['system', say('ledger.kind.system')],
  ['org', say('ledger.kind.organization')],
  ['person', say('ledger.kind.person')],
  ['snapshot', say('ledger.kind.snapshot')],
  ['notice', say('ledger.kind.notice')],
]);

/** What an act was done to, in words and with as much of its id as tells it from others. */
export function subjectWords(subject: string): { kind: Text; short: string } | undefined {
  const [, prefix = '', short = ''] = /^([a-z]+)_([0-9a-f]{8})-/.exec(subject) ?? [];
  const kind = kinds.get(prefix);
  return kind && { kind, short };
}

type Place = { readonly begins: RegExp; readonly under: string; readonly needs: Permission };

const places: readonly Place[] = [
  { begins: /^directive_/, under: '/directives', needs: 'directives.read' },
  { begins: /^system_/, under: '/systems', needs: 'inventory.read' },
  { begins: /^org_/, under: '/organizations', needs: 'organizations.read' },
  { begins: /^snapshot_/, under: '/snapshots', needs: 'intake.read' },
  { begins: /^(CVE|GHSA|JVNDB|MAL)-/, under: '/threats', needs: 'exposure.read' },
];

/**
 * Where what an act was done to is shown; null where it has no page of its own, or none that the reader
 * may open.
 */
export function pageOf(subject: string, may: (permission: Permission) => boolean): string | null {
  const place = places.find(({ begins }) => begins.test(subject));
  return place && may(place.needs) ? `${place.under}/${encodeURIComponent(subject)}` : null;
}
