import type { JsonValue } from '#formats/json/read.ts';

import { textAt, whole } from './place.ts';

const profiles20 = [
  'csaf_security_incident_response',
  'csaf_informational_advisory',
  'csaf_security_advisory',
  'csaf_vex',
] as const;
const profiles21 = [
  ...profiles20,
  'csaf_deprecated_security_advisory',
  'csaf_withdrawn',
  'csaf_superseded',
] as const;

/** A profile (§4) other than “CSAF Base”, by the document category that stands for it. */
export type Profile = (typeof profiles21)[number];

/** The profiles of a version but for “CSAF Base”, which every other category stands for. */
export function profilesOf(version: '2.0' | '2.1'): readonly string[] {
  return version === '2.1' ? profiles21 : profiles20;
}

/** Whether the document is of one of the profiles. */
export function isOf(document: JsonValue, ...profiles: readonly Profile[]): boolean {
  const category = textAt(whole(document), 'document', 'category');
  return profiles.some((profile) => profile === category);
}
