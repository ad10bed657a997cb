import type { Text } from '#kernel/text.ts';

import type { EvidenceSource } from './evidence.ts';
import { say } from './evidence-texts.ts';

const sources: Readonly<Record<EvidenceSource, Text>> = {
  body: say('audits.evidence.source.body'),
  auditor: say('audits.evidence.source.auditor'),
  inventory: say('audits.evidence.source.inventory'),
  exposure: say('audits.evidence.source.exposure'),
  directives: say('audits.evidence.source.directives'),
  incidents: say('audits.evidence.source.incidents'),
  training: say('audits.evidence.source.training'),
};

/** Where evidence comes from, in words. */
export const sourceWords = {
  catalogue: say.catalogue,
  of: (source: EvidenceSource): Text => sources[source],
};
