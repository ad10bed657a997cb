import type { OscalDocument } from '../model.ts';

/** A document that an import may mean: read, or known to be unsound. */
export type Source = {
  /** Where it lies, as an import would name it; two sources never share a name. */
  readonly name: string;
  /** Undefined where the file is there and holds no sound OSCAL document. */
  readonly document: OscalDocument | undefined;
};

/**
 * The document that a reference means, asked from the document named `from`; undefined where there
 * is none. Profile resolution fetches nothing: what is not supplied is missing.
 */
export type Sources = (href: string, from: string) => Source | undefined;

/**
 * Sources out of documents that are known by name and loaded when they are asked for. A reference
 * means the document at the place it leads to (RFC 3986 §5.2), else the one whose file is called
 * alike: `…/x_catalog.xml` is also `x_catalog.json`, `x_catalog-min.json` or `x_catalog.yaml`, in
 * whichever folder, since a document is the same in each form (“Dealing with Multiple Formats”).
 */
export function sourcesOf(
  names: readonly string[],
  load: (name: string) => OscalDocument | undefined,
): Sources {
  const known = new Set(names);
  const byStem = new Map<string, string>();
  for (const name of names) {
    const stem = stemOf(name);
    if (!byStem.has(stem)) byStem.set(stem, name);
  }
  return (href, from) => {
    const place = resolvedHref(href, from);
    const name = known.has(place) ? place : byStem.get(stemOf(href));
    return name === undefined ? undefined : { name, document: load(name) };
  };
}

/** The name of the file at the end of a reference, without its form: extension and `-min`. */
export function stemOf(href: string): string {
  const path = href.split(/[?#]/, 1)[0] ?? '';
  const file = path.slice(path.lastIndexOf('/') + 1);
  const dot = file.lastIndexOf('.');
  const bare =
    dot > 0 && /^\.(?:xml|json|ya?ml)$/i.test(file.slice(dot)) ? file.slice(0, dot) : file;
  return decoded(bare.endsWith('-min') ? bare.slice(0, -'-min'.length) : bare);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

/** A reference against the place it is written at (RFC 3986 §5.2), for paths and for URIs. */
export function resolvedHref(href: string, from: string): string {
  if (/^[A-Za-z][A-Za-z0-9+.-]{0,63}:/.test(href)) return href;
  const root = /^[A-Za-z][A-Za-z0-9+.-]{0,63}:\/\/[^/]*/.exec(from)?.[0] ?? '';
  const base = from.slice(root.length);
  const path = href.startsWith('/') ? href : base.slice(0, base.lastIndexOf('/') + 1) + href;
  return root + withoutDots(path);
}

/** RFC 3986 §5.2.4; a path that leads above where it begins keeps its `..`. */
function withoutDots(path: string): string {
  const kept: string[] = [];
  for (const segment of path.split('/')) {
    const last = kept.at(-1);
    if (segment === '.') continue;
    if (segment === '..' && last !== undefined && last !== '' && last !== '..') kept.pop();
    else if (segment !== '..' || last !== '') kept.push(segment);
  }
  return kept.join('/');
}
