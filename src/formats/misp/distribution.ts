import { asString, member } from '#formats/json/narrow.ts';
import type { JsonObject } from '#formats/json/read.ts';

import { note, type Place } from './member.ts';
import { say } from './texts.ts';

/** Who may have something: the levels of distribution. `5` inherits that of the event. */
export const eventDistributions = ['0', '1', '2', '3', '4'] as const;
export const distributions = [...eventDistributions, '5'] as const;
export type Distribution = (typeof distributions)[number];

export function isDistribution(text: string): text is Distribution {
  return (distributions as readonly string[]).includes(text);
}

/** “If a distribution level other than 4 is chosen the sharing_group_id MUST be set to 0.” */
export function judgeSharing(value: JsonObject, { path, findings }: Place): void {
  const level = textOf(value, 'distribution');
  if (level === undefined) return;
  const group = textOf(value, 'sharing_group_id');
  const isNamed = group !== undefined && group !== '0' && group !== '';
  const isHeld = member(member(value, 'SharingGroup'), 'uuid') !== undefined;
  const isSound = level === '4' ? isNamed || isHeld : !isNamed;
  if (!isSound) note(findings, 'error', path, say('misp.sharing-group'));
}

function textOf(value: JsonObject, key: string): string | undefined {
  const held = member(value, key);
  return typeof held === 'number' ? String(held) : asString(held);
}
