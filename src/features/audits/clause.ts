import {
  type Catalog,
  type Control,
  controlsOf,
  type Group,
  type Param,
  type Part,
} from '#formats/oscal/catalog.ts';

/** One line of what a clause demands: its mark (`a.`, `(ア)`) and its words. */
export type ClauseItem = { readonly mark: string; readonly text: string };

/** One demand of a catalogue, as it is read, judged and compared: a control without its markup. */
export type Clause = {
  readonly id: string;
  /** The number it is printed with; its id where it has none. */
  readonly label: string;
  readonly title: string;
  /** Titles of the groups, and of the clause, that it stands in, the outermost first. */
  readonly place: readonly string[];
  /** The id of what it stands in; empty for none. */
  readonly within: string;
  readonly items: readonly ClauseItem[];
  /** What an organization fills in, as it is set or left open. */
  readonly settings: readonly string[];
  /** Guidance and whatever else explains it; demands nothing. */
  readonly explanation: string;
};

/** Every clause of a catalogue by its id, in the order of the catalogue. */
export type Clauses = ReadonlyMap<string, Clause>;

type Place = { readonly titles: readonly string[]; readonly id: string };

const open = /\{\{ {0,4}insert: {0,4}param, {0,4}([^\s{}]{1,200}) {0,4}\}\}/g;
/** A choice may name a parameter whose choice names another; no published one goes deeper. */
const deepest = 4;

/** The clauses of a catalogue. What is withdrawn demands nothing any more and is left out. */
export function clausesOf(catalog: Catalog): Clauses {
  const params = paramsOf(catalog);
  const found = new Map<string, Clause>();
  for (const [control, place] of placed(catalog, { titles: [], id: '' })) {
    if (!isWithdrawn(control)) found.set(control.id, clauseOf(control, place, params));
  }
  return found;
}

function isWithdrawn({ props }: Control): boolean {
  return props.some(({ name, value }) => name === 'status' && value.toLowerCase() === 'withdrawn');
}

type Holder = {
  readonly controls: readonly Control[];
  readonly groups?: readonly Group[];
};

function* placed(holder: Holder, place: Place): Generator<readonly [Control, Place]> {
  for (const control of holder.controls) {
    yield [control, place];
    yield* placed(control, { titles: [...place.titles, control.title], id: control.id });
  }
  for (const group of holder.groups ?? []) {
    yield* placed(group, { titles: [...place.titles, group.title], id: group.id ?? '' });
  }
}

function paramsOf(catalog: Catalog): ReadonlyMap<string, Param> {
  const groups = function* (list: readonly Group[]): Generator<Group> {
    for (const group of list) {
      yield group;
      yield* groups(group.groups);
    }
  };
  const all = [
    ...catalog.params,
    ...[...groups(catalog.groups)].flatMap((group) => group.params),
    ...[...controlsOf(catalog)].flatMap((control) => control.params),
  ];
  return new Map(all.map((param) => [param.id, param]));
}

function clauseOf(control: Control, place: Place, params: ReadonlyMap<string, Param>): Clause {
  const statements = control.parts.filter(({ name }) => name === 'statement');
  const others = control.parts.filter(({ name }) => name !== 'statement');
  const reads = (prose: string) => filled(prose, params, 0).replaceAll(/\s+/g, ' ').trim();
  return {
    id: control.id,
    label: labelOf(control) ?? control.id,
    title: control.title,
    place: place.titles,
    within: place.id,
    items: statements.flatMap((part) => itemsOf(part, reads)),
    settings: control.params.map((param) => settingOf(param, params, 0)),
    explanation: others
      .flatMap((part) => itemsOf(part, reads))
      .map(({ mark, text }) => `${mark} ${text}`.trim())
      .join('\n'),
  };
}

function itemsOf(part: Part, reads: (prose: string) => string): readonly ClauseItem[] {
  const text = reads(part.prose ?? '');
  const own = text === '' ? [] : [{ mark: labelOf(part) ?? '', text }];
  return [...own, ...part.parts.flatMap((inner) => itemsOf(inner, reads))];
}

/** NIST gives a second label in a class of its own; the first without one is what is printed. */
function labelOf({ props }: Pick<Control, 'props'>): string | undefined {
  const labels = props.filter(({ name }) => name === 'label');
  return (labels.find((label) => label.class === undefined) ?? labels[0])?.value;
}

function filled(prose: string, params: ReadonlyMap<string, Param>, depth: number): string {
  return prose.replaceAll(open, (_, id: string) => {
    const param = params.get(id);
    return `[${param ? settingOf(param, params, depth) : id}]`;
  });
}

function settingOf(param: Param, params: ReadonlyMap<string, Param>, depth: number): string {
  if (param.values.length > 0) return param.values.join(', ');
  if (param.choice.length === 0) return param.label ?? param.id;
  const words = param.choice.map((choice) =>
    depth < deepest ? filled(choice, params, depth + 1) : choice,
  );
  return words.join(param.howMany === 'one-or-more' ? ' + ' : ' | ');
}

/** What a clause demands, in one text. */
export function demandOf({ items }: Clause): string {
  return items.map(({ mark, text }) => `${mark} ${text}`.trim()).join('\n');
}

/** What a clause is called besides its number; empty where its number is all it has. */
export function nameOf({ title, label, id }: Clause): string {
  return title === label || title === id ? '' : title;
}

/** Finds the id of a clause that a person names by it, or by the number that is printed. */
export function clauseFinder(clauses: Clauses): (name: string) => string | undefined {
  const byLabel = new Map(
    [...clauses.values()].map(({ id, label }) => [label.normalize('NFKC'), id]),
  );
  return (name) => (clauses.has(name) ? name : byLabel.get(name.normalize('NFKC')));
}
