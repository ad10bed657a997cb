import type { JsonObject } from '#formats/json/read.ts';
import type { Finding, Reading } from '#kernel/finding.ts';

import { identifierOf, isUnder, type Level, numbered } from './numbering.ts';
import { say } from './texts.ts';

/** What a catalogue that is made from a text says of itself. */
export type CatalogueIssue = {
  readonly uuid: string;
  readonly title: string;
  readonly version: string;
  readonly at: string;
};

/** A text is no longer than this; the Common Standards with their guideline have about 8,000 lines. */
const mostLines = 50_000;
const mostFaults = 200;
const explained = '【解説】';
const marker = /【(基本|追加)セキュリティ対策】/;

type Line = { readonly prose: string[] };
type Demand = Line & {
  readonly number: string;
  readonly kind: 'clause' | 'measure';
  readonly items: (Line & { readonly sign: string })[];
  readonly guidance: string[];
};
type Chapter = {
  readonly number: string;
  readonly title: string[];
  readonly chapters: Chapter[];
  readonly demands: Demand[];
};

/**
 * The full text of the Common Standards, or of an organization's own standards that are numbered alike,
 * as an OSCAL catalogue. Refused with every line that has no place: a number that stands under nothing,
 * that was used before or belongs elsewhere, words before the first number.
 */
export function readFullText(text: string, issue: CatalogueIssue): Reading<JsonObject> {
  const reader = new Reader();
  const lines = text.split(/\r?\n/);
  if (lines.length > mostLines) reader.fault(mostLines, 'audits.text.too-long', '');
  for (const [at, line] of lines.slice(0, mostLines).entries()) reader.take(line, at + 1);
  if (reader.parts.length === 0) reader.fault(1, 'audits.text.nothing', '');
  if (reader.findings.length > 0) return { ok: false, findings: reader.findings };
  const { uuid, title, version, at } = issue;
  const metadata = { title, 'last-modified': at, version, 'oscal-version': '1.2.1' };
  const groups = reader.parts.map(groupOf);
  return { ok: true, document: { catalog: { uuid, metadata, groups } }, findings: [] };
}

type FaultKey =
  | 'audits.text.too-long'
  | 'audits.text.nothing'
  | 'audits.text.no-place'
  | 'audits.text.elsewhere'
  | 'audits.text.twice'
  | 'audits.text.words-first';

const depths: Partial<Record<Level, number>> = { part: 0, chapter: 1, section: 2, heading: 3 };

/** Reads line by line, and remembers what the next line may stand under. */
class Reader {
  readonly parts: Chapter[] = [];
  readonly findings: Finding[] = [];
  readonly #seen = new Set<string>();
  /** The part, chapter, section and heading that are open. */
  #open: Chapter[] = [];
  #demand: Demand | undefined;
  /** Where words without a number go on. */
  #words: string[] | undefined;

  fault(line: number, key: FaultKey, number: string): void {
    if (this.findings.length >= mostFaults) return;
    const text = say(key, { number });
    this.findings.push({ rule: key, path: `/line/${line}`, severity: 'error', text });
  }

  take(line: string, at: number): void {
    if (line.trim() === '') return;
    if (line.trimStart().startsWith(explained)) {
      this.#words = this.#demand?.guidance;
      this.#addWords(line.trim().slice(explained.length).trim(), at);
      return;
    }
    const found = numbered(line);
    if (!found) {
      this.#addWords(line.trim(), at);
      return;
    }
    const { level, sign, rest } = found;
    const depth = depths[level];
    if (depth !== undefined) this.#openChapter(depth, sign, { rest, at });
    else if (level === 'clause' || level === 'measure') this.#openDemand(level, sign, { rest, at });
    else this.#addItem(level, sign, { rest, at });
  }

  #addWords(words: string, at: number): void {
    if (this.#words) this.#words.push(words);
    else this.fault(at, 'audits.text.words-first', words.slice(0, 40));
  }

  #openChapter(depth: number, sign: string, { rest, at }: Rest): void {
    const above = this.#open[depth - 1];
    if (depth > 0 && !above) {
      this.fault(at, 'audits.text.no-place', sign);
      return;
    }
    const number = depth === 3 && above && !sign.includes('.') ? `${above.number}(${sign})` : sign;
    if (above && !isUnder(number, above.number)) this.fault(at, 'audits.text.elsewhere', number);
    this.#notice(depth === 0 ? `第${number}部` : number, at);
    const chapter: Chapter = {
      number,
      title: rest === '' ? [] : [rest],
      chapters: [],
      demands: [],
    };
    (above ? above.chapters : this.parts).push(chapter);
    this.#open = [...this.#open.slice(0, depth), chapter];
    this.#demand = undefined;
    this.#words = chapter.title;
  }

  #openDemand(kind: 'clause' | 'measure', sign: string, { rest, at }: Rest): void {
    const above = this.#open[3];
    if (!above) {
      this.fault(at, 'audits.text.no-place', sign);
      return;
    }
    const number = sign.includes('.') ? sign : `${above.number}(${sign})`;
    if (!isUnder(number, above.number)) this.fault(at, 'audits.text.elsewhere', number);
    this.#notice(number, at);
    const prose = rest === '' ? [] : [rest];
    this.#demand = { number, kind, prose, items: [], guidance: [] };
    above.demands.push(this.#demand);
    this.#words = prose;
  }

  #addItem(level: Level, sign: string, { rest, at }: Rest): void {
    const wanted = level === 'clause-item' ? 'clause' : 'measure';
    const demand = this.#demand;
    const mark = level === 'clause-item' ? `(${sign})` : `${sign})`;
    if (demand?.kind !== wanted) {
      this.fault(at, 'audits.text.no-place', mark);
      return;
    }
    this.#notice(`${demand.number} ${mark}`, at);
    const prose = rest === '' ? [] : [rest];
    demand.items.push({ sign: mark, prose });
    this.#words = prose;
  }

  #notice(number: string, at: number): void {
    if (this.#seen.has(number)) this.fault(at, 'audits.text.twice', number);
    this.#seen.add(number);
  }
}

type Rest = { readonly rest: string; readonly at: number };

/** Lines of Japanese go on without a space; a Latin word at a break keeps one. */
function joined(lines: readonly string[]): string {
  return lines.reduce(
    (text, line) => (/[\w,.]$/.test(text) && /^\w/.test(line) ? `${text} ${line}` : text + line),
    '',
  );
}

function groupOf({ number, title, chapters, demands }: Chapter): JsonObject {
  return {
    id: identifierOf(number),
    title: joined(title) || number,
    props: [{ name: 'label', value: number }],
    ...(chapters.length > 0 ? { groups: chapters.map(groupOf) } : {}),
    ...(demands.length > 0 ? { controls: demands.map(controlOf) } : {}),
  };
}

function controlOf({ number, kind, prose, items, guidance }: Demand): JsonObject {
  const id = identifierOf(number);
  const words = joined(prose);
  const scope = marker.exec(words)?.[1];
  const classes = { 基本: 'baseline-measure', 追加: 'additional-measure' } as const;
  const measure = scope === '追加' ? classes.追加 : classes.基本;
  return {
    id,
    class: kind === 'clause' ? 'mandatory-clause' : measure,
    title: number,
    props: [{ name: 'label', value: number }],
    parts: [
      {
        id: `${id}_smt`,
        name: 'statement',
        prose: words.replace(marker, '').trim(),
        ...(items.length > 0
          ? { parts: items.map((item, at) => itemOf(item, `${id}_smt.${at + 1}`)) }
          : {}),
      },
      ...(guidance.length > 0
        ? [{ id: `${id}_gdn`, name: 'guidance', prose: joined(guidance) }]
        : []),
    ],
  };
}

function itemOf({ sign, prose }: Demand['items'][number], id: string): JsonObject {
  return { id, name: 'item', props: [{ name: 'label', value: sign }], prose: joined(prose) };
}
