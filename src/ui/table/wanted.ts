/** By which column rows are ordered, and which way. */
export type Order = { readonly key: string; readonly descending: boolean };

/** What is to be shown of a table. It stands in the page's address, so that it can be sent to somebody. */
export type Wanted = {
  /** Words that must all be in a row. */
  readonly filter: string;
  /** For some columns, the values of which a row must have one. */
  readonly among: Readonly<Record<string, readonly string[]>>;
  /** The first column counts before the next. */
  readonly orders: readonly Order[];
  /** Columns that are left out. */
  readonly hidden: readonly string[];
};

export const everything: Wanted = { filter: '', among: {}, orders: [], hidden: [] };

type Query = Readonly<Record<string, unknown>>;

/** The longest filter that anybody types. */
const longest = 200;

/** How the names begin that a table has in an address; a page may have several tables. */
const parts = { filter: 'filter', order: 'order', hidden: 'without', among: 'is' } as const;

// Values of a list are joined by a bar; a bar within one is escaped.
const escaped = (text: string) => text.replaceAll('%', '%25').replaceAll('|', '%7C');
const plain = (text: string) => text.replaceAll('%7C', '|').replaceAll('%25', '%');
const joined = (texts: readonly string[]) => texts.map(escaped).join('|');
const listed = (text: string) => (text === '' ? [] : text.split('|').map(plain));

/** What the query of an address wants of the table of a name. Whatever it does not understand is left out. */
export function readWanted(query: Query, name: string): Wanted {
  const said = (part: string) => {
    const value = query[`${name}.${part}`];
    return typeof value === 'string' ? value : '';
  };
  const beginning = `${name}.${parts.among}.`;
  const among = Object.keys(query)
    .filter((key) => key.startsWith(beginning))
    .map((key): [string, readonly string[]] => {
      const column = key.slice(beginning.length);
      const value = query[key];
      // An empty text is a value too: that of a cell which says nothing.
      return [column, typeof value === 'string' ? value.split('|').map(plain) : []];
    });
  return {
    filter: said(parts.filter).slice(0, longest),
    among: Object.fromEntries(among),
    orders: listed(said(parts.order)).map(orderOf),
    hidden: listed(said(parts.hidden)),
  };
}

const orderOf = (text: string): Order =>
  text.startsWith('-')
    ? { key: text.slice(1), descending: true }
    : { key: text, descending: false };

/** The query that wants something of the table of a name; everything else in it stays as it was. */
export function writeWanted(query: Query, name: string, wanted: Wanted): Record<string, string> {
  const others = Object.entries(query).filter(
    (entry): entry is [string, string] =>
      !entry[0].startsWith(`${name}.`) && typeof entry[1] === 'string',
  );
  const orders = wanted.orders.map(({ key, descending }) => (descending ? `-${key}` : key));
  const own: [string, string][] = [
    [parts.filter, wanted.filter],
    [parts.order, joined(orders)],
    [parts.hidden, joined(wanted.hidden)],
  ];
  const among = Object.entries(wanted.among)
    .filter(([, values]) => values.length > 0)
    .map(([column, values]): [string, string] => [`${parts.among}.${column}`, joined(values)]);
  const said = [...own.filter(([, text]) => text !== ''), ...among];
  return Object.fromEntries([
    ...others,
    ...said.map(([part, text]) => [`${name}.${part}`, text] as const),
  ]);
}

/** Whether rows are left out. */
export const isNarrowed = ({ filter, among }: Wanted): boolean =>
  filter.trim() !== '' || Object.values(among).some((values) => values.length > 0);

/** The orders after a column's head was pressed: it alone, or behind those that hold; again, it turns. */
export function ordered(orders: readonly Order[], key: string, isFurther: boolean): Order[] {
  const own = orders.find((each) => each.key === key);
  const next = { key, descending: own ? !own.descending : false };
  if (!isFurther) return [next];
  return own ? orders.map((each) => (each === own ? next : each)) : [...orders, next];
}

/** The same list with a thing in it, or without it where it was there. */
export const toggled = (list: readonly string[], thing: string): string[] =>
  list.includes(thing) ? list.filter((each) => each !== thing) : [...list, thing];
