import { asArray, asObject, asString, member } from '#formats/json/narrow.ts';
import type { JsonObject, JsonValue } from '#formats/json/read.ts';
import type { Finding, Reading } from '#kernel/finding.ts';

import { judgeEvent } from './event.ts';
import { eventFrom } from './from-json.ts';
import { isUuid, note } from './member.ts';
import type { MispEvent } from './model.ts';
import { say } from './texts.ts';

/**
 * Whether a JSON value is an event of MISP: an object `Event`, as files and the API hold it, or the
 * event itself.
 */
export function isMisp(value: JsonValue): boolean {
  const wrapped = asObject(member(value, 'Event'));
  if (wrapped) return ['info', 'uuid', 'Attribute', 'Orgc'].some((key) => key in wrapped);
  const isNamed = isUuid(asString(member(value, 'uuid')) ?? '');
  const isEvent = ['threat_level_id', 'analysis', 'info'].every(
    (key) => member(value, key) !== undefined,
  );
  return isNamed && isEvent;
}

/**
 * Everything that the MISP core format (draft-dulaunoy-misp-core-format-18) has against an event. Members
 * that mean something within one instance only are missed as information; a number in place of a
 * string is a warning, as every reader takes it.
 */
export function validateMisp(value: JsonValue): readonly Finding[] {
  const findings: Finding[] = [];
  const held = eventIn(value);
  if (held) judgeEvent(held.event, { path: held.path, findings });
  else note(findings, 'error', '', say('misp.shape'));
  return findings;
}

/** An event of MISP; refused with every fault. What the model does not know is kept in `rest`. */
export function readMisp(value: JsonValue): Reading<MispEvent> {
  const findings = validateMisp(value);
  const held = eventIn(value);
  if (!held || findings.some(({ severity }) => severity === 'error'))
    return { ok: false, findings };
  return { ok: true, document: eventFrom(held.event), findings };
}

function eventIn(
  value: JsonValue,
): { readonly event: JsonObject; readonly path: string } | undefined {
  const wrapped = member(value, 'Event');
  if (wrapped === undefined) {
    const event = isMisp(value) ? asObject(value) : undefined;
    return event && { event, path: '' };
  }
  const event = asArray(wrapped) ? undefined : asObject(wrapped);
  return event && { event, path: '/Event' };
}
