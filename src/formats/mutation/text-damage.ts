import type { Random } from './random.ts';
import { type Notation, snippets } from './snippets.ts';

const tables = new Map<Notation, readonly string[]>();

function signsOf(notation: Notation): readonly string[] {
  const known = tables.get(notation) ?? snippets(notation);
  tables.set(notation, known);
  return known;
}

type Damage = (text: string, random: Random, others: Others) => string;
type Others = { readonly notation: Notation; readonly texts: readonly string[] };

/** A place where a word ends or begins, near a place chosen at random: damage often lands there. */
function place(text: string, random: Random): number {
  const at = random.below(text.length + 1);
  if (random.chance(0.5)) return at;
  const next = text.slice(at, at + 80).search(/\W/);
  return next < 0 ? at : at + next;
}

function span(text: string, random: Random): readonly [number, number] {
  const start = place(text, random);
  const most = random.chance(0.7) ? 12 : Math.max(12, text.length >> 1);
  return [start, Math.min(text.length, start + 1 + random.below(most))];
}

const insert: Damage = (text, random, { notation }) => {
  const at = place(text, random);
  return text.slice(0, at) + random.pick(signsOf(notation)) + text.slice(at);
};

const replace: Damage = (text, random, { notation }) => {
  const [start, end] = span(text, random);
  return text.slice(0, start) + random.pick(signsOf(notation)) + text.slice(end);
};

const drop: Damage = (text, random) => {
  const [start, end] = span(text, random);
  return text.slice(0, start) + text.slice(end);
};

const double: Damage = (text, random) => {
  const [start, end] = span(text, random);
  return text.slice(0, end) + text.slice(start, end) + text.slice(end);
};

const truncate: Damage = (text, random) => text.slice(0, place(text, random));

const flip: Damage = (text, random) => {
  const at = random.below(Math.max(1, text.length));
  const code = text.charCodeAt(at) ^ (1 << random.below(random.chance(0.8) ? 7 : 16));
  return text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1);
};

const splice: Damage = (text, random, { texts }) => {
  const other = random.pick(texts);
  return text.slice(0, place(text, random)) + other.slice(place(other, random));
};

const move: Damage = (text, random) => {
  const [start, end] = span(text, random);
  const rest = text.slice(0, start) + text.slice(end);
  const at = place(rest, random);
  return rest.slice(0, at) + text.slice(start, end) + rest.slice(at);
};

/** Lines in another order, twice, or gone. */
const lines: Damage = (text, random) => {
  const all = text.split('\n');
  const at = random.below(all.length);
  const line = all[at] ?? '';
  const way = random.below(3);
  if (way === 0) all.splice(at, 1);
  else all.splice(random.below(all.length), way === 1 ? 1 : 0, line);
  return all.join('\n');
};

const repeat: Damage = (text, random) => {
  const [start, end] = span(text, random);
  const times = 2 + random.below(Math.floor(20_000 / (end - start + 1)));
  return text.slice(0, start) + text.slice(start, end).repeat(times) + text.slice(end);
};

const usual: readonly Damage[] = [
  ...[insert, insert, replace, replace, drop, double, truncate, flip, flip, splice, move, lines],
];
const mostCharacters = 200_000;

/** A text damaged in one place to four, as somebody careless or hostile would. */
export function damagedText(text: string, random: Random, others: Others): string {
  let damaged = text;
  for (let left = 1 + random.below(4); left > 0; left -= 1) {
    const damage = random.chance(0.01) ? repeat : random.pick(usual);
    damaged = damage(damaged, random, others).slice(0, mostCharacters);
  }
  return damaged;
}
