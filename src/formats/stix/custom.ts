// Properties of a producer’s own (STIX 2.1 §7.3.2.1 and §11.1): borne, but named as properties are.

import { asArray } from '#formats/json/narrow.ts';
import type { JsonValue } from '#formats/json/read.ts';

import { isPropertyName } from './data-type/identifier.ts';
import { isBinary, isHex } from './data-type/octets.ts';
import type { Place, Report } from './gather.ts';

export type Custom = {
  readonly property: string;
  readonly value: JsonValue;
  /** Whether an extension, or the type itself, is of the producer’s own. */
  readonly isDeclared: boolean;
};

/** Judges a property that no clause defines: its name, and what holds of any value. */
export function judgeCustom(report: Report, custom: Custom, at: Place): void {
  const { property, value, isDeclared } = custom;
  const values = { property };
  if (!isPropertyName(property)) {
    report(at, { clause: '11.1', text: 'stix.property-name', values });
  } else if (!isDeclared && !property.startsWith('x_')) {
    report(at, { clause: '11.1', text: 'stix.unknown-property', severity: 'warning', values });
  }
  judgeFree(report, value, at);
  if (typeof value !== 'string') return;
  if (property.endsWith('_bin') && !isBinary(value)) {
    report(at, { clause: '2.1', text: 'stix.binary' });
  } else if (property.endsWith('_hex') && !isHex(value)) {
    report(at, { clause: '2.8', text: 'stix.hex' });
  }
}

/** What holds of a value whose type the standard leaves open: no null, no empty list. */
export function judgeFree(report: Report, value: JsonValue, place: Place): void {
  if (value === null) report(place, { clause: '2', text: 'stix.null' });
  else if (asArray(value)?.length === 0) report(place, { clause: '2.12', text: 'stix.empty-list' });
}
