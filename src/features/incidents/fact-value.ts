import { z } from 'zod';

/** A moment as ISO 8601 text: facts are kept as JSON, so that what was typed is what is kept. */
const moment = z.iso.datetime({ offset: true });

const words = (longest: number) => z.string().trim().min(1).max(longest);

/** A time with a beginning, and an end where it is over and known. */
export const Span = z
  .strictObject({ from: moment, until: moment.nullable() })
  .refine(({ from, until }) => until === null || Date.parse(from) <= Date.parse(until), {
    path: ['until'],
  });
export type Span = z.infer<typeof Span>;

/** Something by which an attack can be recognised elsewhere. */
export const Indicator = z.strictObject({
  type: z.enum(['ip', 'domain', 'url', 'email', 'file-name', 'hash', 'account', 'wallet', 'other']),
  value: words(2000),
  note: words(1000).exactOptional(),
});

/** Whom to reach about an incident, and for what. */
export const IncidentContact = z.strictObject({
  role: z.enum(['filing', 'technical', 'always', 'public']),
  name: words(200),
  department: words(200).exactOptional(),
  telephone: words(60).exactOptional(),
  email: words(254).exactOptional(),
});

/** A system that was hit, by its id in the inventory where it is known there. */
export const AffectedSystem = z.strictObject({
  id: words(100).exactOptional(),
  name: words(200),
  role: words(500).exactOptional(),
});

/** A weakness that was used, by its public identifier. */
export const UsedVulnerability = z.strictObject({
  id: words(60),
  product: words(200).exactOptional(),
});

const list = <Item extends z.ZodType>(item: Item, most: number) => z.array(item).min(1).max(most);

/** What each kind of field holds. */
export const valueShapes = {
  text: words(500),
  'long-text': words(20_000),
  instant: moment,
  span: Span,
  choice: words(60),
  choices: list(words(60), 50),
  number: z.number().min(0).max(1e15),
  'yes-no': z.boolean(),
  indicators: list(Indicator, 2000),
  contacts: list(IncidentContact, 50),
  systems: list(AffectedSystem, 1000),
  vulnerabilities: list(UsedVulnerability, 500),
} as const;

/** The kinds of answer that a field can take. */
export type FieldKind = keyof typeof valueShapes;

/** What is held in a field of one kind. */
export type ValueOf<Kind extends FieldKind> = z.output<(typeof valueShapes)[Kind]>;

/** What is held in a field of any kind. */
export type FactValue = ValueOf<FieldKind>;

/** Whether a kind of field holds several things that can be counted. */
export const isCountable = (kind: FieldKind): boolean =>
  ['choices', 'indicators', 'contacts', 'systems', 'vulnerabilities'].includes(kind);

/** What is held in a field, where its kind is not at hand. */
export const AnyValue: z.ZodType<FactValue> = z.union(Object.values(valueShapes));
