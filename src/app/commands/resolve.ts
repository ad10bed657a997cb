import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import type { OscalDocument } from '#formats/oscal/model.ts';
import { readOscalText, writeOscal } from '#formats/oscal/read.ts';
import { resolveProfile } from '#formats/oscal/resolve/resolve.ts';
import { resolvedHref, type Sources, sourcesOf, stemOf } from '#formats/oscal/resolve/sources.ts';
import type { Finding, Reading } from '#kernel/finding.ts';
import { type Fault, Refusal } from '#kernel/refusal.ts';

import { type Command, valueOf } from '../command.ts';
import { bytesOf, filesNamed, textOf } from '../files.ts';
import { say } from '../texts.ts';

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
  return text === undefined ? { ok: false, findings: [notText] } : readOscalText(text, limits);
}

const notText: Finding = {
  rule: 'cli.resolve.not-text',
  path: '',
  severity: 'error',
  text: say('cli.resolve.not-text'),
};

function faultsOf(findings: readonly Finding[]): readonly Fault[] {
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ path, text }) => ({ path, text }));
}

function refusal(file: string, faults: readonly Fault[]): Refusal {
  return new Refusal('invalid', say('cli.resolve.refused', { file }), { faults: [...faults] });
}

export const resolve: Command = {
  name: 'resolve',
  summary: say('cli.resolve'),
  operands: ['<profile>'],
  options: {
    with: { value: 'DIR|FILE', summary: say('cli.resolve.with') },
    yaml: { summary: say('cli.resolve.yaml') },
  },
  permissions: [],
  async run(terminal, typed) {
    const [file = ''] = typed.operands;
    const text = textOf(await bytesOf(file));
    const reading = text === undefined ? undefined : readOscalText(text, limits);
    if (!reading?.ok) throw refusal(file, faultsOf(reading?.findings ?? [notText]));
    const named = (valueOf(typed, 'with') ?? '').split(',').filter(Boolean);
    for (const path of named) {
      if (!existsSync(path)) throw new Refusal('not-found', say('cli.file.absent'));
    }
    const { sources, faults } = shelf(file, named);
    const resolved = resolveProfile({
      profile: reading.document,
      name: file,
      sources,
      issue: { uuid: randomUUID(), at: new Date().toISOString(), source: basename(file) },
    });
    if (!resolved.ok) throw refusal(file, [...faultsOf(resolved.findings), ...faults()]);
    for (const { path, text: words } of resolved.findings) {
      terminal.note(say('cli.resolve.warning', { path, message: terminal.say(words) }));
    }
    const form = typed.options['yaml'] === true ? 'yaml' : 'json';
    terminal.out(writeOscal(resolved.document, form).trimEnd());
    return 0;
  },
};
