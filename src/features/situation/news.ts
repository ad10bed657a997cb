import { say as directives } from '#features/directives/act-texts.ts';
import { say as exposure } from '#features/exposure/act-texts.ts';
import { say as intake } from '#features/intake/act-texts.ts';
import { say as inventory } from '#features/inventory/act-texts.ts';
import type { Text } from '#kernel/text.ts';

const intakeNews = [
  ...(['intake.imported', 'intake.quarantined', 'intake.released'] as const),
  ...(['intake.rejected', 'intake.silent'] as const),
] as const;
const exposureNews = ['exposure.decided', 'exposure.answered'] as const;
const directiveNews = [
  ...(['directive.drafted', 'directive.issued', 'directive.amended'] as const),
  ...(['directive.superseded', 'directive.retired', 'directive.joined'] as const),
  ...(['directive.relayed', 'directive.acknowledged', 'directive.claimed'] as const),
  ...(['directive.verified', 'directive.contradicted', 'directive.replied'] as const),
  ...(['directive.released', 'directive.followed-up'] as const),
  ...(['directive.extension-requested', 'directive.exception-requested'] as const),
] as const;
const inventoryNews = ['inventory.submitted', 'inventory.overdue'] as const;

/** Acts that are news to who was away, in the words of the ledger. Bookkeeping and one's own acts are none. */
const told: ReadonlyMap<string, Text> = new Map<string, Text>([
  ...intakeNews.map((act) => [act, intake(`act.${act}`)] as const),
  ...exposureNews.map((act) => [act, exposure(`act.${act}`)] as const),
  ...directiveNews.map((act) => [act, directives(`act.${act}`)] as const),
  ...inventoryNews.map((act) => [act, inventory(`act.${act}`)] as const),
]);

export const newsActs: readonly string[] = [...told.keys()];

/** An act in words; an act that is no news has none. */
export const newsWords = (act: string): Text | undefined => told.get(act);

/** Where what an act was done to is shown; null where it has no page of its own. */
export function pageOf(subject: string): string | null {
  if (/^directive_/.test(subject)) return `/directives/${subject}`;
  if (/^system_/.test(subject)) return `/systems/${subject}`;
  if (/^snapshot_/.test(subject)) return `/snapshots/${subject}`;
  if (/^(CVE|GHSA|JVNDB|MAL)-/.test(subject)) return `/threats/${encodeURIComponent(subject)}`;
  return null;
}
