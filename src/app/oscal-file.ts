import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import type { OscalDocument } from '#formats/oscal/model.ts';
import { readOscalText } from '#formats/oscal/read.ts';
import { resolveProfile } from '#formats/oscal/resolve/resolve.ts';
import { resolvedHref, type Sources, sourcesOf, stemOf } from '#formats/oscal/resolve/sources.ts';
import type { Finding, Reading } from '#kernel/finding.ts';
import { type Fault, Refusal } from '#kernel/refusal.ts';

import { bytesOf, filesNamed, textOf } from './files.ts';
import { say } from './format-texts.ts';

/** A catalogue of 1,200 controls in YAML has about a million tokens. */
const limits = { characters: 64 * 1024 * 1024, tokens: 3_000_000 };
const largest = 64 * 1024 * 1024;
const forms = ['.json', '.yaml', '.yml', '-min.json'];

/** Files that imports may mean, each read once; `faults` are those of the unsound ones. */
type Shelf = { readonly sources: Sources; readonly faults: () => readonly Fault[] };

/** Beside the profile, where an import leads from the file that names it, and on what was named. */
function shelf(profile: string, named: readonly string[]): Shelf {
  const read = new Map<string, Reading<OscalDocument>>();
  const load = (file: string): OscalDocument | undefined => {
    const reading = read.get(file) ?? documentIn(file);
    read.set(file, reading);
    return reading.ok ? reading.document : undefined;
  };
  const listed = sourcesOf([...filesNamed(named).files, ...filesBeside(profile)], load);
  return {
    sources: (href, from) => {
      const file = fileAt(href, from);
      return file === undefined ? listed(href, from) : { name: file, document: load(file) };
    },
    faults: () =>
      [...read].flatMap(([file, reading]) => {
        if (reading.ok) return [];
        return faultsOf(reading.findings).map((each) => ({
          ...each,
          path: `${file}#${each.path}`,
        }));
      }),
  };
}

/** The file a relative reference leads to; for another form of it, the same in a form read here. */
function fileAt(href: string, from: string): string | undefined {
  const place = resolvedHref(href, from);
  if (/^[A-Za-z][A-Za-z0-9+.-]+:/.test(place)) return undefined;
  const alike = forms.map((form) => join(dirname(place), stemOf(place) + form));
  const isRead = /\.(?:json|ya?ml)$/i.test(place);
  return [...(isRead ? [place] : []), ...alike].find((file) => existsSync(file));
}

function filesBeside(profile: string): readonly string[] {
  return readdirSync(dirname(profile), { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:json|ya?ml)$/i.test(entry.name))
    .map(({ name }) => join(dirname(profile), name))
    .sort();
}

function documentIn(file: string): Reading<OscalDocument> {
  const text = statSync(file).size > largest ? undefined : textOf(readFileSync(file));
  return text === undefined ? unread : readOscalText(text, limits);
}

/** A file that is no text at all. */
const unread: Reading<never> = {
  ok: false,
  findings: [
    {
      rule: 'cli.resolve.not-text',
      path: '',
      severity: 'error',
      text: say('cli.resolve.not-text'),
    },
  ],
};

function faultsOf(findings: readonly Finding[]): readonly Fault[] {
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ path, text }) => ({ path, text }));
}

function refusal(file: string, faults: readonly Fault[]): Refusal {
  return new Refusal('invalid', say('cli.resolve.refused', { file }), { faults: [...faults] });
}

/** The catalogue of the profile in a file; refused with every reason, those in its imports too. */
export async function resolvedIn(file: string, named: readonly string[]) {
  return resolvedFrom(await oscalIn(file), file, named);
}

function resolvedFrom(profile: OscalDocument, file: string, named: readonly string[]) {
  const { sources, faults } = shelf(file, named);
  const resolved = resolveProfile({
    profile,
    name: file,
    sources,
    issue: { uuid: randomUUID(), at: new Date().toISOString(), source: basename(file) },
  });
  if (!resolved.ok) throw refusal(file, [...faultsOf(resolved.findings), ...faults()]);
  return resolved;
}

/** The OSCAL document in a file; refused with every reason. */
export async function oscalIn(file: string): Promise<OscalDocument> {
  const text = textOf(await bytesOf(file));
  const reading = text === undefined ? unread : readOscalText(text, limits);
  if (!reading.ok) throw refusal(file, faultsOf(reading.findings));
  return reading.document;
}

/** The catalogue in a file, or the one that the profile in it stands for. */
export async function catalogueAt(file: string): Promise<OscalDocument> {
  const document = await oscalIn(file);
  return document.model === 'profile' ? resolvedFrom(document, file, []).document : document;
}
