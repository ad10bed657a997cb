import { asString, member } from '#formats/json/narrow.ts';
import type { JsonValue } from '#formats/json/read.ts';
import type { Finding } from '#kernel/finding.ts';

import { say } from '../texts.ts';

const versions = ['SPDX-2.2', 'SPDX-2.3'];
const longestShown = 40;

/** §6.1: why a document is none of SPDX 2.2 or 2.3; undefined where it is one. */
export function versionFault(value: JsonValue): Finding | undefined {
  const stated = asString(member(value, 'spdxVersion'));
  if (stated !== undefined && versions.includes(stated)) return undefined;
  const rule = 'spdx.6.1';
  if (stated === undefined) return { rule, path: '', severity: 'error', text: say('spdx.not') };
  const text = say('spdx.version', { version: stated.slice(0, longestShown) });
  return { rule, path: '/spdxVersion', severity: 'error', text };
}
