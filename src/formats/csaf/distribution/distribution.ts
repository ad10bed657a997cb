import type { JsonValue } from '#formats/json/read.ts';
import type { Finding } from '#kernel/finding.ts';

import { isAggregator, validateAggregator } from './aggregator.ts';
import { isProviderMetadata, validateProviderMetadata } from './provider-metadata.ts';
import { isRolie, validateRolie } from './rolie.ts';

type Document = {
  readonly recognises: (value: JsonValue) => boolean;
  readonly judge: (value: JsonValue) => readonly Finding[];
};

const documents: readonly Document[] = [
  { recognises: isProviderMetadata, judge: validateProviderMetadata },
  { recognises: isAggregator, judge: validateAggregator },
  { recognises: isRolie, judge: validateRolie },
];

/** Whether a JSON value is a document by which CSAF documents are distributed (2.0 and 2.1 §7). */
export function isDistribution(value: JsonValue): boolean {
  return documents.some(({ recognises }) => recognises(value));
}

/** Everything that §7 has against such a document; nothing against what is none. */
export function validateDistribution(value: JsonValue): readonly Finding[] {
  return documents.find(({ recognises }) => recognises(value))?.judge(value) ?? [];
}
