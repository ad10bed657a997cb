import type { Advisory } from '#formats/advisory/advisory.ts';
import type { Reading } from '#kernel/finding.ts';

import type { JvnStatus } from './status.ts';

/** The languages JVN answers in. */
export type JvnLanguage = 'ja' | 'en';

/** The labels of TLP 2.0; WHITE, as older answers write, is CLEAR. */
export const jvnLabels = ['RED', 'AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR'] as const;
export type JvnLabel = (typeof jvnLabels)[number];

/** One vulnerability of an answer: read, or every reason why not. */
export type JvnRecord = { readonly path: string; readonly reading: Reading<Advisory> };

/** A product that an alert is about, as far as it is named. */
export type JvnAlertItem = {
  readonly id: string;
  readonly title: string;
  readonly link: string | undefined;
  readonly cpes: readonly string[];
};

/** An alert of IPA (注意警戒情報): that something was published, and of which products. */
export type JvnAlert = {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly link: string | undefined;
  /** `Info`, `Low`, `Critical`. */
  readonly category: string | undefined;
  readonly published: Date | undefined;
  readonly updated: Date | undefined;
  readonly items: readonly JvnAlertItem[];
};

export type JvnAlertRecord = { readonly path: string; readonly reading: Reading<JvnAlert> };

/**
 * What the MyJVN API answered. `details` are whole records (VULDEF), `overview` is a list without
 * versions (JVNRSS), `alerts` name no vulnerabilities. An answer to a question that nothing matches
 * has no entries and is sound.
 */
export type JvnAnswer = {
  readonly kind: 'details' | 'overview' | 'alerts' | 'nothing';
  readonly language: JvnLanguage;
  readonly label: JvnLabel | undefined;
  readonly status: JvnStatus | undefined;
  /** When the answer was made, where it says so. */
  readonly madeAt: Date | undefined;
  readonly records: readonly JvnRecord[];
  readonly alerts: readonly JvnAlertRecord[];
};
