import { dayOf, momentOf } from '#formats/advisory/moment.ts';
import { asObject, member } from '#formats/json/narrow.ts';
import type { JsonObject, JsonValue } from '#formats/json/read.ts';
import type { Finding } from '#kernel/finding.ts';
import type { Text } from '#kernel/text.ts';

import { say } from './texts.ts';

/** Of one event, as many findings as are listed. */
const most = 2000;

/** Findings on one event, its rule named by the words; of a multitude the first are kept. */
export function note(
  findings: Finding[],
  severity: Finding['severity'],
  path: string,
  text: Text,
): void {
  if (findings.length < most) {
    findings.push({ rule: text.key, path, severity, text });
    return;
  }
  // What is not listed may be what refuses the event.
  const isNew = findings.length === most;
  if (!isNew && severity !== 'error') return;
  const more = say('misp.more', { count: most });
  findings[most] = { rule: 'misp.more', path: '', severity: 'error', text: more };
}

/** What a member holds, as the draft describes it. */
export type Form =
  | 'text'
  | 'boolean'
  | 'number'
  | 'uuid'
  | 'timestamp'
  | 'date'
  | 'moment'
  | 'base64'
  | readonly string[];

/**
 * One member of a construct. `must` and `shall` of the draft (RFC 2119) ask for it alike; `local` ones
 * are asked for too, but mean something within one instance only and are left out of files.
 */
export type Member = {
  readonly form: Form;
  readonly presence: 'must' | 'local' | 'may';
};

/** The members of a construct by name. */
export type Construct = {
  readonly name: string;
  readonly members: Readonly<Record<string, Member>>;
};

export const must = (form: Form): Member => ({ form, presence: 'must' });
export const local = (form: Form): Member => ({ form, presence: 'local' });
export const may = (form: Form): Member => ({ form, presence: 'may' });

/** Where a value is judged. */
export type Place = { readonly path: string; readonly findings: Finding[] };

/** Judges every member of an object that its construct describes; others are left alone. */
export function judgeMembers(value: JsonValue, { name, members }: Construct, place: Place): void {
  const { path, findings } = place;
  const object = asObject(value);
  if (!object) {
    note(findings, 'error', path, say('misp.type', { name, expected: 'object' }));
    return;
  }
  for (const [key, { form, presence }] of Object.entries(members)) {
    const held = member(object, key);
    const isAbsent = held === undefined || held === null || (held === '' && presence !== 'must');
    const where = `${path}/${key}`;
    if (!isAbsent) judgeForm(held, form, { name: key, path: where, findings });
    else if (presence === 'must') {
      note(findings, 'error', where, say('misp.missing', { name: key, clause: name }));
    } else if (presence === 'local') {
      note(findings, 'info', where, say('misp.left-out', { name: key, clause: name }));
    }
  }
}

type Named = Place & { readonly name: string };

function judgeForm(value: JsonValue, form: Form, { name, path, findings }: Named): void {
  if (form === 'boolean') {
    // Instances and tools write 0 and 1 as well.
    if (typeof value === 'boolean') return;
    const isFlag = value === 0 || value === 1 || value === '0' || value === '1';
    const expected = say('misp.type', { name, expected: 'boolean' });
    note(findings, isFlag ? 'warning' : 'error', path, expected);
    return;
  }
  if (typeof value === 'number' && form !== 'text') {
    note(findings, 'warning', path, say('misp.not-string', { name }));
  } else if (typeof value !== 'string') {
    note(findings, 'error', path, say('misp.type', { name, expected: 'string' }));
    return;
  }
  const written = String(value);
  const fault = faultOf(written, form);
  if (fault) note(findings, 'error', path, fault);
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isUuid(text: string): boolean {
  return uuid.test(text);
}

type Rule = Extract<
  Parameters<typeof say>[0],
  `misp.${'uuid' | 'number' | 'timestamp' | 'date' | 'moment' | 'base64'}`
>;

/** What a text of each form must be, and what is said where it is not. */
const forms: Readonly<
  Record<
    Exclude<Extract<Form, string>, 'boolean'>,
    readonly [Rule, (text: string) => boolean] | undefined
  >
> = {
  text: undefined,
  uuid: ['misp.uuid', isUuid],
  number: ['misp.number', (text) => /^\d{1,20}$/.test(text)],
  timestamp: ['misp.timestamp', (text) => secondsOf(text) !== undefined],
  date: ['misp.date', (text) => dayOf(text) !== undefined],
  moment: ['misp.moment', (text) => momentOf(text) !== undefined],
  base64: ['misp.base64', isBase64],
};

function faultOf(text: string, form: Exclude<Form, 'boolean'>): Text | undefined {
  const value = cut(text);
  if (typeof form !== 'string') {
    return form.includes(text)
      ? undefined
      : say('misp.choice', { value, allowed: form.join(', ') });
  }
  const [rule, isSound] = forms[form] ?? [];
  return rule === undefined || isSound?.(text) !== false ? undefined : say(rule, { value });
}

/** The last second of the year 9999. */
const lastSecond = 253_402_300_799;

/** The moment of a Unix timestamp in seconds, which may bear a fraction; undefined where it is none. */
export function secondsOf(text: string): Date | undefined {
  if (!/^\d{1,12}(?:\.\d{1,3})?$/.test(text) || Number(text) > lastSecond) return undefined;
  return new Date(Number(text) * 1000);
}

/** RFC 4648 §4, with or without line breaks. Judged sign by sign: such texts may be long. */
function isBase64(text: string): boolean {
  let signs = 0;
  let padding = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x0d) continue;
    if (code === 0x3d) padding += 1;
    else if (padding > 0 || !isSign(code)) return false;
    signs += 1;
  }
  return signs % 4 === 0 && padding <= 2;
}

function isSign(code: number): boolean {
  const isLetter = (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  return isLetter || (code >= 0x30 && code <= 0x39) || code === 0x2b || code === 0x2f;
}

/** A text as it may be shown within a finding. */
export function cut(text: string): string {
  return text.length <= 100 ? text : `${text.slice(0, 100)}…`;
}

/** The objects of a list; anything else in it is a fault. MISP writes one where there is but one. */
export function objectsIn(
  parent: JsonObject,
  key: string,
  place: Place,
): readonly { readonly value: JsonObject; readonly path: string }[] {
  const held = member(parent, key);
  if (held === undefined || held === null) return [];
  const path = `${place.path}/${key}`;
  const list = Array.isArray(held) ? (held as readonly JsonValue[]) : [held];
  return list.flatMap((each, at) => {
    const value = asObject(each);
    const where = Array.isArray(held) ? `${path}/${at}` : path;
    if (value) return [{ value, path: where }];
    note(place.findings, 'error', where, say('misp.type', { name: key, expected: 'object' }));
    return [];
  });
}
