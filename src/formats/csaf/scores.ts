import type { CvssVersion } from '#formats/cvss/metrics.ts';
import type { JsonValue } from '#formats/json/read.ts';

import { members, type Place, textAt, within } from './place.ts';
import { remembered } from './remembered.ts';
import { scores, versionOf, vulnerabilities } from './walk.ts';

/** An item of the `scores` of a vulnerability; in 2.1 of its `metrics`, the content set apart. */
export type Score = {
  readonly place: Place;
  /** Where the values are: the item itself, in 2.1 its `content`. */
  readonly content: Place | undefined;
  /** Who says so, where that is not the author of the document (2.1). */
  readonly source: string | undefined;
};

/** The scores of one vulnerability. */
export function scoresOf(document: JsonValue, vulnerability: Place): readonly Score[] {
  const isOlder = versionOf(document) === '2.0';
  return scores(document, vulnerability).map((place) => ({
    place,
    content: isOlder ? place : within(place, 'content'),
    source: isOlder ? undefined : textAt(place, 'source'),
  }));
}

/** A CVSS object: its name in CSAF (`cvss_v3`) and the version it is to be judged by. */
export type CvssObject = Place & { readonly name: string; readonly version: CvssVersion };

const names: ReadonlyMap<string, CvssVersion> = new Map([
  ['cvss_v2', '2.0'],
  ['cvss_v3', '3.1'],
  ['cvss_v4', '4.0'],
]);

/** Every CVSS object of the document. */
export const cvssObjects = remembered((document): readonly CvssObject[] => {
  return vulnerabilities(document)
    .flatMap((vulnerability) => scoresOf(document, vulnerability))
    .flatMap(({ content }) => cvssIn(content));
});

/** The CVSS objects of one score. */
export function cvssIn(content: Place | undefined): readonly CvssObject[] {
  return members(content).flatMap((each) => {
    const version = names.get(each.name);
    if (!version) return [];
    return [{ ...each, version: textAt(each, 'version') === '3.0' ? '3.0' : version }];
  });
}
