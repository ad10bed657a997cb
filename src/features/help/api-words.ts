import type { Text } from '#kernel/text.ts';

import { say } from './api-texts.ts';

const features: Readonly<Record<string, Text>> = {
  access: say('help.api.feature.access'),
  organizations: say('help.api.feature.organizations'),
  inventory: say('help.api.feature.inventory'),
  intake: say('help.api.feature.intake'),
  exposure: say('help.api.feature.exposure'),
  directives: say('help.api.feature.directives'),
  incidents: say('help.api.feature.incidents'),
  audits: say('help.api.feature.audits'),
  plans: say('help.api.feature.plans'),
  council: say('help.api.feature.council'),
  laws: say('help.api.feature.laws'),
  notices: say('help.api.feature.notices'),
  labels: say('help.api.feature.labels'),
  profiles: say('help.api.feature.profiles'),
  ledger: say('help.api.feature.ledger'),
  views: say('help.api.feature.views'),
  search: say('help.api.feature.search'),
  public: say('help.api.feature.public'),
};

/** What a feature is called by whoever calls it; one without words here goes by its own name. */
export const featureWords = (feature: string): Text => features[feature] ?? { key: feature };

/** Features in the order in which a caller meets them; those without words come last. */
export const featureNames: readonly string[] = Object.keys(features);

const reasons: Readonly<Record<string, Text>> = {
  invalid: say('help.api.reason.invalid'),
  unauthenticated: say('help.api.reason.unauthenticated'),
  forbidden: say('help.api.reason.forbidden'),
  'not-found': say('help.api.reason.not-found'),
  conflict: say('help.api.reason.conflict'),
  'too-large': say('help.api.reason.too-large'),
  'too-many': say('help.api.reason.too-many'),
  unavailable: say('help.api.reason.unavailable'),
};

/** What a reason of a refusal means to whoever sent something. */
export const reasonWords = (reason: string): Text => reasons[reason] ?? { key: reason };

/** Where a parameter travels. */
export const placeWords = {
  path: say('help.api.place.path'),
  query: say('help.api.place.query'),
  header: say('help.api.place.header'),
} as const;
