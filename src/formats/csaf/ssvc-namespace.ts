import { readLanguage } from './language.ts';

/**
 * The namespace of an SSVC object (SSVC 2.0, `ssvc_namespace_pattern.abnf`): a base, then perhaps a
 * language or nothing, then extensions. `ssvc//.example.test#refined$en-GB` has the base `ssvc`.
 */
export function namespaceBase(namespace: string): string {
  const [base = ''] = namespace.split('/', 1);
  return base;
}

const longest = 1000;

/**
 * Whether the pattern of the schema for a namespace matches. It is read by hand: the regular
 * expression doubles its time with every letter more (`aaaa…!`).
 */
export function isNamespace(text: string): boolean {
  if (text.length > longest) return false;
  const [base = '', language, ...extensions] = text.split('/');
  if (!isBase(base)) return false;
  if (language === undefined) return true;
  return (language === '' || isSegmentLanguage(language)) && extensions.every(isExtension);
}

/** A registered name of three characters or more, or `x_` and the reverse name of an own domain. */
function isBase(text: string): boolean {
  const [name = '', ...fragments] = text.split('#');
  if (fragments.length > 1 || !fragments.every(isFragment)) return false;
  if (name.startsWith('x_')) return isDomain(name.slice(2)) && fragments.length === 1;
  return name.length >= 3 && /^[a-z][a-z0-9]/.test(name) && isFragment(name);
}

/** Small letters and digits, with single dots and hyphens between them. */
function isFragment(text: string): boolean {
  return text.split(/[.-]/).every((part) => /^[a-z0-9]+$/.test(part));
}

/** Two labels or more, joined by dots, of up to 63 small letters, digits and inner hyphens. */
function isDomain(text: string): boolean {
  const labels = text.split('.');
  return labels.length > 1 && labels.every(isLabel);
}

function isLabel(text: string): boolean {
  return text.length <= 63 && /^[a-z0-9-]+$/.test(text) && !/^-|-$/.test(text);
}

function isExtension(segment: string): boolean {
  if (!segment.startsWith('.')) return isSegmentLanguage(segment);
  const [name = '', language, ...more] = segment.slice(1).split('$');
  const [domain = '', ...fragments] = name.split('#');
  if (more.length > 0 || fragments.length > 1 || !isDomain(domain)) return false;
  if (!fragments.every(isFragment)) return false;
  return language === undefined ? fragments.length === 1 : isSegmentLanguage(language);
}

function isSegmentLanguage(text: string): boolean {
  if (text === 'i-default' || text === 'i-mingo') return true;
  const tag = readLanguage(text);
  return tag !== undefined && tag.agreed.every((each) => each.length > 1);
}
