import { readLanguage } from './language.ts';

/**
 * The first subtag of a language tag that is reserved for private use, or undefined (RFC 5646
 * §2.2): languages `qaa` to `qtz`, scripts `Qaaa` to `Qabx`, regions `AA`, `QM` to `QZ`, `XA` to
 * `XZ` and `ZZ`, and whatever follows an `x`.
 */
export function privateSubtag(text: string): string | undefined {
  const tag = readLanguage(text);
  if (!tag) return undefined;
  const { language, script = '', region = '' } = tag;
  if (/^q[a-t][a-z]$/.test(language)) return language;
  if (/^qa(?:a[a-z]|b[a-x])$/.test(script)) return script;
  if (/^(?:aa|q[m-z]|x[a-z]|zz)$/.test(region)) return region;
  return tag.agreed.length > 0 ? 'x' : undefined;
}
