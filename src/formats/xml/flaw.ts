import type { say } from './texts.ts';

type Rule = Parameters<typeof say>[0];

/** The rule of ours for a complaint of the parser, by what it begins with; the first that fits. */
const rules: readonly (readonly [beginning: string, rule: Rule])[] = [
  ['disallowed character in entity name', 'xml.entity'],
  ['undefined entity', 'xml.entity'],
  ['empty entity name', 'xml.entity'],
  ['malformed character entity', 'xml.reference'],
  ['disallowed character in', 'xml.name'],
  ['malformed name', 'xml.name'],
  ['tags may not have "xmlns"', 'xml.prefix'],
  ['disallowed character', 'xml.character'],
  ['text data outside', 'xml.outside'],
  ['inappropriately located doctype', 'xml.doctype'],
  ['documents may contain only one root', 'xml.roots'],
  ['document must contain a root', 'xml.no-root'],
  ['unclosed tag', 'xml.unclosed'],
  ['unexpected close tag', 'xml.unclosed'],
  ['unmatched closing tag', 'xml.unopened'],
  ['weird empty close tag', 'xml.unopened'],
  ['unexpected end', 'xml.truncated'],
  ['unbound namespace prefix', 'xml.prefix'],
  ['invalid attempt to undefine prefix', 'xml.prefix'],
  ['xml prefix must', 'xml.prefix'],
  ['xmlns prefix must', 'xml.prefix'],
  ['the default namespace may not', 'xml.prefix'],
  ['may not assign', 'xml.prefix'],
  ['duplicate attribute', 'xml.duplicate-attribute'],
  ['attribute without value', 'xml.attribute'],
  ['unquoted attribute value', 'xml.attribute'],
  ['no whitespace between attributes', 'xml.attribute'],
  ['malformed comment', 'xml.comment'],
  ['the string "]]>"', 'xml.cdata-end'],
  ['processing instruction', 'xml.instruction'],
  ['whitespace required', 'xml.declaration'],
  ['an xml declaration must', 'xml.declaration'],
  ['the xml declaration must', 'xml.declaration'],
  ['xml declaration', 'xml.declaration'],
  ['version number must', 'xml.declaration'],
  ['encoding value must', 'xml.declaration'],
  ['standalone value must', 'xml.declaration'],
];

/** The rule a message of the parser stands for. */
export function ruleOf(message: string): Rule {
  const words = wordsOf(message);
  return rules.find(([beginning]) => words.startsWith(beginning))?.[1] ?? 'xml.syntax';
}

/** Whether a message of the parser names an element that is still open at the end of the text. */
export function isLeftOpen(message: string): boolean {
  return wordsOf(message).startsWith('unclosed tag');
}

/** Without the position (`12:3: `). */
function wordsOf(message: string): string {
  return message.slice(message.indexOf(': ') + 2).toLowerCase();
}
