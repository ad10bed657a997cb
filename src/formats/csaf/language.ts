import registry from './schema/language-subtags.json' with { type: 'json' };

/** The subtags of a language tag in lower case, sorted by what they are (RFC 5646 §2.1). */
export type LanguageTag = {
  readonly language: string;
  readonly extended: readonly string[];
  readonly script: string | undefined;
  readonly region: string | undefined;
  readonly variants: readonly string[];
  readonly extensions: readonly string[];
  /** The subtags after `x`, which are a private agreement. */
  readonly agreed: readonly string[];
};

const longest = 255;

/** The language tag a text is by its form alone, or undefined. Tags of old (`i-klingon`) are none. */
export function readLanguage(text: string): LanguageTag | undefined {
  if (text.length > longest) return undefined;
  const subtags = text.toLowerCase().split('-');
  const privateAt = subtags.indexOf('x');
  const agreed = privateAt < 0 ? [] : subtags.slice(privateAt + 1);
  if (privateAt >= 0 && !isAgreement(agreed)) return undefined;
  const rest = privateAt < 0 ? subtags : subtags.slice(0, privateAt);
  const language = rest.shift();
  if (language === undefined) return { ...nothing, agreed };
  if (!/^[a-z]{2,8}$/.test(language)) return undefined;

  const extended = language.length <= 3 ? takeAll(rest, /^[a-z]{3}$/, 3) : [];
  const script = take(rest, /^[a-z]{4}$/);
  const region = take(rest, /^(?:[a-z]{2}|[0-9]{3})$/);
  const variants = takeAll(rest, /^(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3})$/, Infinity);
  const extensions = rest.join('-');
  if (rest.length > 0 && !areExtensions(rest)) return undefined;
  return {
    ...{ language, extended, script, region, variants, agreed },
    extensions: extensions === '' ? [] : [extensions],
  };
}

const nothing = {
  ...{ language: '', extended: [], script: undefined, region: undefined },
  ...{ variants: [], extensions: [] },
};

function take(rest: string[], form: RegExp): string | undefined {
  return form.test(rest[0] ?? '') ? rest.shift() : undefined;
}

function takeAll(rest: string[], form: RegExp, most: number): readonly string[] {
  const taken: string[] = [];
  while (taken.length < most && form.test(rest[0] ?? '')) taken.push(rest.shift() ?? '');
  return taken;
}

function isAgreement(subtags: readonly string[]): boolean {
  return subtags.length > 0 && subtags.every((each) => /^[a-z0-9]{1,8}$/.test(each));
}

/** Singletons, each once (RFC 5646 §2.2.6), and each followed by at least one subtag. */
function areExtensions(subtags: readonly string[]): boolean {
  const singletons = subtags.filter((each) => each.length === 1);
  if (new Set(singletons).size < singletons.length || subtags.at(-1)?.length === 1) return false;
  return subtags.every((each, at) => {
    if (each.length !== 1) return /^[a-z0-9]{2,8}$/.test(each) && at > 0;
    return /^[0-9a-wy-z]$/.test(each) && subtags[at + 1]?.length !== 1;
  });
}

const subtags = (words: string) => new Set(words.split(' '));
const languages = subtags(registry.language);
const scripts = subtags(registry.script);
const regions = subtags(registry.region);
const variants = subtags(registry.variant);
const extendedLanguages = subtags(registry.extlang);
const grandfathered = subtags(registry.grandfathered);

/**
 * Whether a text is a valid language tag: well-formed, and every subtag in the IANA Language Subtag
 * Registry (RFC 5646 §2.2.9). Tags and ranges for private use are valid.
 */
export function isLanguage(text: string): boolean {
  if (grandfathered.has(text.toLowerCase())) return true;
  const tag = readLanguage(text);
  if (!tag) return false;
  if (tag.language === '') return tag.agreed.length > 0;
  return (
    (languages.has(tag.language) || /^q[a-t][a-z]$/.test(tag.language)) &&
    tag.extended.every((each) => extendedLanguages.has(`${tag.language}-${each}`)) &&
    isScript(tag.script) &&
    isRegion(tag.region) &&
    areVariants(tag.variants)
  );
}

function isScript(script: string | undefined): boolean {
  return script === undefined || scripts.has(script) || /^qa(?:a[a-z]|b[a-x])$/.test(script);
}

function isRegion(region: string | undefined): boolean {
  return region === undefined || regions.has(region) || /^(?:q[m-z]|x[a-z])$/.test(region);
}

/** Registered variants, each once (RFC 5646 §2.2.5). */
function areVariants(given: readonly string[]): boolean {
  return given.every((each) => variants.has(each)) && new Set(given).size === given.length;
}

/** Whether a document in this language is in English, or says nothing of its language. */
export function isEnglish(text: string | undefined): boolean {
  return text === undefined || /^en(?:-|$)/i.test(text);
}
