import { assembled, attributes, type Cpe, type CpeReading, refused } from './name.ts';
import { say } from './texts.ts';
import { fromFormatted, written } from './value.ts';

/** The name as a formatted string (NISTIR 7695 §6.2.2). */
export function formatCpe(cpe: Cpe): string {
  return `cpe:2.3:${attributes.map((attribute) => written(cpe[attribute])).join(':')}`;
}

/** What stands behind `cpe:2.3:` as a name (NISTIR 7695 §6.2.3): all eleven attributes. */
export function readFormatted(text: string): CpeReading {
  const components = componentsOf(text);
  if (components.length !== attributes.length) {
    return refused(say('cpe.components', { count: components.length }));
  }
  return assembled(components, fromFormatted);
}

/** The components of a formatted string, apart by colons that no backslash precedes. */
export function componentsOf(text: string): string[] {
  const components: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text.charAt(at) === '\\') {
      at += 1;
    } else if (text.charAt(at) === ':') {
      components.push(text.slice(start, at));
      start = at + 1;
    }
  }
  components.push(text.slice(start));
  return components;
}
