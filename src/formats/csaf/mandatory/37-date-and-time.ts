import type { JsonValue } from '#formats/json/read.ts';
import { isDateTime } from '#formats/json-schema/formats.ts';

import { entries, type Place, shown, whole, within } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { vulnerabilities } from '../walk.ts';
import { say } from './texts.ts';

/**
 * §6.1.37 (2.1): every date and time is one of RFC 3339 as §2.2 narrows it: `T` and `Z` capital, a
 * time zone, no leap second.
 */
export const dateAndTime: CsafTest = {
  clause: '6.1.37',
  severity: 'error',
  check(document, note) {
    for (const { path, value } of dates(document)) {
      if (typeof value !== 'string' || isDateAndTime(value)) continue;
      note(path, say('csaf.6.1.37', { value: shown(value) }));
    }
  },
};

function isDateAndTime(text: string): boolean {
  return isDateTime(text) && /^.{10}T.{6}[0-5]/.test(text) && !text.endsWith('z');
}

function dates(document: JsonValue): readonly Place[] {
  const tracking = within(whole(document), 'document', 'tracking');
  return [
    within(tracking, 'current_release_date'),
    within(tracking, 'generator', 'date'),
    within(tracking, 'initial_release_date'),
    ...entries(tracking, 'revision_history').map((item) => within(item, 'date')),
    ...vulnerabilities(document).flatMap(datesOf),
  ].filter((place) => place !== undefined);
}

const dated = [
  'first_known_exploitation_dates',
  'flags',
  'involvements',
  'remediations',
  'threats',
];

function datesOf(vulnerability: Place): readonly (Place | undefined)[] {
  return [
    within(vulnerability, 'disclosure_date'),
    within(vulnerability, 'discovery_date'),
    ...dated
      .flatMap((list) => entries(vulnerability, list))
      .flatMap((item) => [within(item, 'date'), within(item, 'exploitation_date')]),
    ...entries(vulnerability, 'metrics').flatMap((metric) => [
      within(metric, 'content', 'epss', 'timestamp'),
      within(metric, 'content', 'ssvc_v2', 'timestamp'),
    ]),
  ];
}
