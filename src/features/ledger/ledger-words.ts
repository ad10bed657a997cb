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

/** Where what an act was done to is shown; null where it has no page of its own. */
export function pageOf(subject: string): string | null {
  if (/^directive_/.test(subject)) return `/directives/${subject}`;
  if (/^system_/.test(subject)) return `/systems/${subject}`;
  if (/^org_/.test(subject)) return `/organizations/${subject}`;
  if (/^snapshot_/.test(subject)) return `/snapshots/${subject}`;
  if (/^(CVE|GHSA|JVNDB|MAL)-/.test(subject)) return `/threats/${encodeURIComponent(subject)}`;
  return null;
}
