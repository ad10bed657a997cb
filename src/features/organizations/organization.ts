import { z } from 'zod';

import { OrganizationId } from '#kernel/actor.ts';

/** What a body is, in the sense of the Basic Act's readers; kept as data, dated like the others. */
export const kinds = [
  'headquarters',
  'ministry',
  'agency',
  'corporation',
  'association',
  'operator',
  'local-government',
] as const;
export const Kind = z.enum(kinds);
export type Kind = (typeof kinds)[number];

export const aspects = ['kind', 'sector', 'designation'] as const;
export type Aspect = (typeof aspects)[number];

/** One attribute of a body, true from one day (inclusive) until another (exclusive). */
export type Attribute = {
  readonly aspect: Aspect;
  readonly value: string;
  readonly since: string;
  readonly until: string | null;
};

/** Whom to reach at a body. */
export const Contact = z.object({
  name: z.string(),
  duty: z.string(),
  email: z.string(),
  phone: z.string(),
  dayAndNight: z.boolean(),
});
export type Contact = z.infer<typeof Contact>;

/** Where the headquarters can be asked by whoever has not signed in: its desks, and nobody's name. */
export const Enquiries = z.object({
  nameJa: z.string(),
  nameEn: z.string(),
  contacts: z.array(Contact.pick({ duty: true, email: true, phone: true })),
});
export type Enquiries = z.infer<typeof Enquiries>;

/** A body as it is listed: its place in the tree and what it is today. */
export const OrganizationLine = z.object({
  id: OrganizationId,
  code: z.string(),
  nameJa: z.string(),
  nameEn: z.string(),
  supervisorId: OrganizationId.nullable(),
  precedence: z.number(),
  kind: z.string(),
  sectors: z.array(z.string()),
  designations: z.array(z.string()),
});
export type OrganizationLine = z.infer<typeof OrganizationLine>;

/** Whether an attribute is true on a day. */
export function holdsOn(
  { since, until }: Pick<Attribute, 'since' | 'until'>,
  day: string,
): boolean {
  return since <= day && (until === null || day < until);
}

const reporting: readonly string[] = [
  'ministry',
  'agency',
  'corporation',
  'operator',
  'local-government',
];

/**
 * Whether a body of this kind owes an inventory of what it runs. The headquarters asks and an
 * association relays; every other kind answers for systems of its own.
 */
export const owesInventory = (kind: string): boolean => reporting.includes(kind);
