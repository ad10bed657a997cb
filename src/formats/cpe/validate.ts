import type { Finding } from '#kernel/finding.ts';
import type { Text } from '#kernel/text.ts';

import { readCpe } from './cpe.ts';
import { componentsOf } from './formatted-string.ts';
import { attributes } from './name.ts';
import { say } from './texts.ts';

/** Whether a text means to be a CPE name at all. */
export function isCpe(text: string): boolean {
  return /^cpe:(?:2\.3:|\/)/i.test(text.slice(0, 8));
}

/**
 * Everything that the notation of CPE 2.3 has against a text (NISTIR 7695, figures 6-1 and 6-3).
 * `readCpe` forgives what leaves no doubt of the meaning; here it is a fault.
 */
export function validateCpe(text: string): readonly Finding[] {
  const reading = readCpe(text);
  if (!reading.ok) return [fault(reading.reason, '')];
  return text.startsWith('cpe:2.3:') ? formattedFaults(text.slice(8)) : uriFaults(text);
}

function formattedFaults(text: string): Finding[] {
  return componentsOf(text).flatMap((component, at) => {
    const attribute = attributes[at] ?? 'other';
    const isSound =
      component === '*' ||
      component === '-' ||
      (attribute === 'language' ? isLanguage(component) : isValue(component));
    return isSound ? [] : [fault(say('cpe.form', { component: attribute }), `/${attribute}`)];
  });
}

// Figure 6-3: LANGTAG.
function isLanguage(component: string): boolean {
  return /^[a-zA-Z]{2,3}(?:-(?:[a-zA-Z]{2}|[0-9]{3}))?$/.test(component);
}

/** Figure 6-3: wildcards, then at least one character that stands for itself, then wildcards. */
function isValue(component: string): boolean {
  let at = edgeEnd(component, 0);
  const start = at;
  while (at < component.length && !'*?'.includes(component.charAt(at))) {
    const isEscape = component.charAt(at) === '\\';
    const sign = component.charAt(isEscape ? at + 1 : at);
    if (isEscape === /^[a-zA-Z0-9._-]?$/.test(sign)) return false;
    at += isEscape ? 2 : 1;
  }
  return at > start && edgeEnd(component, at) === component.length;
}

/** Behind one asterisk or any number of question marks. */
function edgeEnd(text: string, from: number): number {
  if (text.charAt(from) === '*') return from + 1;
  let at = from;
  while (text.charAt(at) === '?') at += 1;
  return at;
}

// Figure 6-1.
function uriFaults(text: string): Finding[] {
  if (!/^[cC][pP][eE]:\//.test(text)) return [fault(say('cpe.scheme'), '')];
  const names = attributes.slice(0, 7);
  return text
    .slice(5)
    .split(':')
    .flatMap((component, at) => {
      const attribute = names[at] ?? 'language';
      if (/^[a-zA-Z0-9._~%-]*$/.test(component)) return [];
      return [fault(say('cpe.form', { component: attribute }), `/${attribute}`)];
    });
}

function fault(text: Text, path: string): Finding {
  return { rule: text.key, path, severity: 'error', text };
}
