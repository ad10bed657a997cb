import { type Remarks, remarks } from '#formats/inventory/remarks.ts';
import { defaultLimits } from '#formats/json/limits.ts';
import { asString } from '#formats/json/narrow.ts';
import type { JsonValue } from '#formats/json/read.ts';
import type { Finding } from '#kernel/finding.ts';
import type { Text } from '#kernel/text.ts';

import { say } from '../../texts.ts';
import { referenceIn } from '../clause-7-package.ts';
import { rangeIn } from '../clause-9-snippet.ts';
import { relationshipIn } from '../clause-11-relationship.ts';
import { addTo, type Element, element } from './element.ts';
import { type Flaw, type Statement, statementsIn } from './statements.ts';
import { holders, mainSections, openings, type Section, type Tag, tagNamed } from './tags.ts';

const mostStatements = 1_000_000;
const longestShown = 80;

/** A document read from its tags, what is against them, and whether a package may be lost by it. */
export type Built = {
  readonly document: Element;
  readonly findings: readonly Finding[];
  readonly isReadable: boolean;
};

type Building = {
  readonly document: Element;
  /** The element that is open in each section. */
  readonly open: Map<Section, Element>;
  /** Annotations and the identifier of what they are about, which may come later. */
  readonly annotations: { readonly made: Element; about: string; line: number }[];
  readonly notes: Remarks;
  section: Section;
  isReadable: boolean;
};

/**
 * Reads the tags of a text into one document of the shape that the JSON form has. A text is as long
 * as JSON may be, and has a million tags at most.
 */
export function build(text: string): Built {
  const document = element(1);
  const building: Building = {
    document,
    open: new Map([['document', document]]),
    annotations: [],
    notes: remarks(),
    section: 'document',
    isReadable: true,
  };
  let statements = 0;
  if (text.length > defaultLimits.characters) {
    const words = say('spdx.tag.too-large', { limit: defaultLimits.characters });
    return { document, findings: [fault('spdx.tag', 1, words)], isReadable: false };
  }
  for (const statement of statementsIn(text)) {
    statements += 1;
    if (statements > mostStatements) {
      const words = say('spdx.tag.too-many', { limit: mostStatements });
      lose(building, fault('spdx.tag', statement.line, words));
      break;
    }
    if ('flaw' in statement) flawed(building, statement);
    else take(building, statement);
  }
  settleAnnotations(building);
  return { document, findings: building.notes.listed(), isReadable: building.isReadable };
}

function fault(rule: string, line: number, text: Text): Finding {
  return { rule, path: `/line/${line}`, severity: 'error', text };
}

/** A fault by which a package or its version may be lost. */
function lose(building: Building, finding: Finding): void {
  building.isReadable = false;
  building.notes.note(finding);
}

const flaws = {
  stray: say('spdx.tag.stray'),
  unclosed: say('spdx.tag.unclosed'),
  trailing: say('spdx.tag.trailing'),
} as const;

function flawed(building: Building, { flaw, line }: Flaw): void {
  const finding = fault('spdx.tag', line, flaws[flaw]);
  if (flaw === 'unclosed') lose(building, finding);
  else building.notes.note(finding);
}

function take(building: Building, statement: Statement): void {
  const { tag, line } = statement;
  const opening = openings.get(tag);
  if (opening) begin(building, line, ...opening);
  if (takeWords(building, statement)) return;
  const meaning = tagNamed(tag, building.section);
  if (!meaning) {
    const text = say('spdx.tag.unknown', { tag });
    building.notes.note(fault('spdx.tag', line, text));
    return;
  }
  const target = targetOf(building, meaning, statement);
  if (target) state(building, target, meaning, statement);
}

/** Opens a new element of a section, as part of the one that holds it. */
function begin(building: Building, line: number, section: Section, list: string): void {
  const made = element(line);
  const holder = building.open.get(holders.get(section) ?? 'document');
  if (section === 'annotation') building.annotations.push({ made, about: '', line });
  else if (holder) addTo(holder.parts, list, made);
  building.open.set(section, made);
  if (mainSections.has(section)) building.section = section;
  if (section === 'package') {
    for (const inner of ['file', 'snippet', 'reference', 'artifact'] as const) {
      building.open.delete(inner);
    }
  }
  if (section === 'file') building.open.delete('artifact');
}

/** The element a tag is about; none where nothing of its section was opened. */
function targetOf(
  building: Building,
  { section, field }: Tag,
  { tag, line }: Statement,
): Element | undefined {
  const { document, open } = building;
  if (section === 'creation' && !open.has('creation')) {
    const creation = element(line);
    document.inner.set('creationInfo', creation);
    open.set('creation', creation);
  }
  const target = open.get(section);
  const text = say('spdx.tag.outside', { tag, clause: field.clause });
  const finding = fault(`spdx.${field.clause}`, line, text);
  const main = section === 'creation' ? 'document' : (holders.get(section) ?? section);
  const isOut = mainSections.has(main) && main !== building.section;
  if (!target && field.isTelling) lose(building, finding);
  else if (!target || isOut) building.notes.note(finding);
  return target;
}

function state(building: Building, target: Element, meaning: Tag, statement: Statement): void {
  const { field } = meaning;
  const { tag, value: text, line } = statement;
  const value = field.fromTag ? field.fromTag(text) : text;
  if (value === undefined) {
    const words = say('spdx.value', { property: tag, clause: field.clause });
    building.notes.note(fault(`spdx.${field.clause}`, line, words));
  } else if (field.type === 'array') {
    addTo(target.lists, field.key, { value, line });
  } else if (target.values.has(field.key)) {
    const words = say('spdx.tag.twice', { tag, clause: field.clause });
    const finding = fault(`spdx.${field.clause}`, line, words);
    if (field.isTelling) lose(building, finding);
    else building.notes.note(finding);
  } else {
    target.values.set(field.key, { value, line });
    contain(building, meaning, value);
  }
}

/** A file that is described after a package is one of its files (clause 8). */
function contain({ open }: Building, { section, field }: Tag, value: JsonValue): void {
  const whole = open.get('package');
  const line = open.get('file')?.line ?? 1;
  if (section !== 'file' || field.key !== 'SPDXID' || !whole) return;
  addTo(whole.lists, 'hasFiles', { value, line });
}

/** Tags whose value is several words of the JSON form; whether this was one. */
function takeWords(building: Building, statement: Statement): boolean {
  const { tag, value, line } = statement;
  switch (tag) {
    case 'Relationship':
      spread(building, 'relationship', relationshipIn(value), statement);
      return true;
    case 'ExternalRef':
      spread(building, 'reference', referenceIn(value), statement);
      return true;
    case 'SnippetByteRange':
    case 'SnippetLineRange':
      takeRange(building, statement);
      return true;
    case 'SPDXREF': {
      const annotation = building.annotations.at(-1);
      if (annotation) Object.assign(annotation, { about: value, line });
      else building.notes.note(outside('12.4', statement));
      return true;
    }
    default:
      return false;
  }
}

function outside(clause: string, { tag, line }: Statement): Finding {
  return fault(`spdx.${clause}`, line, say('spdx.tag.outside', { tag, clause }));
}

/** Gives the element just opened the members of a value that was several words. */
function spread(
  building: Building,
  section: 'relationship' | 'reference',
  words: JsonValue | undefined,
  statement: Statement,
): void {
  const { tag, line } = statement;
  const clause = section === 'reference' ? '7.21' : '11.1';
  const target = building.open.get(section);
  if (section === 'reference' && !building.open.has('package')) {
    lose(building, outside(clause, statement));
  } else if (typeof words !== 'object' || words === null) {
    const text = say('spdx.tag.words', { tag, clause });
    building.notes.note(fault(`spdx.${clause}`, line, text));
  } else {
    for (const [key, value] of Object.entries(words)) target?.values.set(key, { value, line });
  }
}

function takeRange(building: Building, statement: Statement): void {
  const { tag, value, line } = statement;
  const [clause, unit] = tag === 'SnippetByteRange' ? ['9.3', 'offset'] : ['9.4', 'lineNumber'];
  const snippet = building.open.get('snippet');
  const range = rangeIn(value);
  if (!snippet) {
    building.notes.note(outside(clause, statement));
  } else if (!range) {
    const text = say('spdx.value', { property: tag, clause });
    building.notes.note(fault(`spdx.${clause}`, line, text));
  } else {
    const reference = asString(snippet.values.get('snippetFromFile')?.value) ?? '';
    const [startPointer, endPointer] = range.map((at) => ({ reference, [unit]: at }));
    if (!startPointer || !endPointer) return;
    addTo(snippet.lists, 'ranges', { value: { startPointer, endPointer }, line });
  }
}

/** Hangs each annotation on the element its `SPDXREF` names (§12.4). */
function settleAnnotations({ document, annotations, notes }: Building): void {
  if (annotations.length === 0) return;
  const byId = new Map<string, Element>([['SPDXRef-DOCUMENT', document]]);
  for (const list of ['packages', 'files', 'snippets']) {
    for (const one of document.parts.get(list) ?? []) {
      const id = asString(one.values.get('SPDXID')?.value);
      if (id !== undefined) byId.set(id, one);
    }
  }
  for (const { made, about, line } of annotations) {
    const target = byId.get(about);
    if (about === '') {
      const text = say('spdx.missing', { property: 'SPDXREF', clause: '12.4' });
      notes.note(fault('spdx.12.4', line, text));
    } else if (!target && !about.startsWith('DocumentRef-')) {
      const text = say('spdx.dangling', { id: about.slice(0, longestShown) });
      notes.note({ ...fault('spdx.reference', line, text), severity: 'warning' });
    }
    addTo((target ?? document).parts, 'annotations', made);
  }
}
