import table from '../schema/model-3.0.1.json' with { type: 'json' };

/** A property as a class of the model defines it. */
export type Property = {
  readonly name: string;
  /** A class, a vocabulary or one of the plain types (`string`, `anyURI`, `dateTime` …). */
  readonly type: string;
  readonly least: number;
  readonly isList: boolean;
  /** The class that defines it, as the specification is divided: `Core/Element`. */
  readonly clause: string;
};

export type Class = {
  readonly name: string;
  readonly clause: string;
  readonly parent: string | undefined;
  readonly isAbstract: boolean;
  /** Its own and inherited ones, by name. */
  readonly properties: ReadonlyMap<string, Property>;
};

type Row = {
  readonly iri: string;
  readonly parent?: string;
  readonly isAbstract?: boolean;
  readonly properties: Readonly<Record<string, string>>;
};

const rows: ReadonlyMap<string, Row> = new Map(Object.entries<Row>(table.classes));

function propertyOf(name: string, written: string, clause: string): Property {
  const [type = '', cardinality = ''] = written.split(' ');
  const [least, most] = cardinality.split('..');
  return { name, type, least: Number(least), isList: most === '*', clause };
}

const made = new Map<string, Class>();

/** A class of the model by the name that JSON-LD writes: `software_Package`. */
export function classNamed(name: string): Class | undefined {
  const known = made.get(name);
  const row = known ? undefined : rows.get(name);
  if (known || !row) return known;
  const inherited = row.parent === undefined ? undefined : classNamed(row.parent);
  const own = Object.entries(row.properties).map(
    ([key, written]) => [key, propertyOf(key, written, row.iri)] as const,
  );
  const built: Class = {
    name,
    clause: row.iri,
    parent: row.parent,
    isAbstract: row.isAbstract ?? false,
    properties: new Map([...(inherited?.properties ?? []), ...own]),
  };
  made.set(name, built);
  return built;
}

/** Whether a class is another one or a kind of it. */
export function isKindOf(name: string, other: string): boolean {
  for (let at: string | undefined = name; at !== undefined; at = classNamed(at)?.parent) {
    if (at === other) return true;
  }
  return false;
}

const vocabularies: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries<readonly string[]>(table.vocabularies).map(([name, words]) => [
    name,
    new Set(words),
  ]),
);

/** The words of a vocabulary by its name. */
export function wordsOf(type: string): ReadonlySet<string> | undefined {
  return vocabularies.get(type);
}

const terms = /^(?:https:\/\/spdx\.org\/rdf\/3\.0\.[01]\/terms\/|spdx:)/;

const individuals = new Map<string, string>();
for (const [name, { iri, class: kind }] of Object.entries(table.individuals)) {
  individuals.set(name, kind);
  individuals.set(iri, kind);
}

/** The class of an individual of the model (`NoneElement`), by short name or IRI. */
export function classOfIndividual(reference: string): string | undefined {
  return individuals.get(reference.replace(terms, ''));
}

/** Whether a reference is to the individual that says there is nothing. */
export function isNone(reference: string): boolean {
  return /^(?:Core\/)?NoneElement$/.test(reference.replace(terms, ''));
}

/** The rule that a finding about a class is named by: `spdx.3.Core.Element`. */
export function ruleOf(clause: string): string {
  return `spdx.3.${clause.replace('/', '.')}`;
}
