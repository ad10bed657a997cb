import { z } from 'zod';

import { OrganizationId } from '#kernel/actor.ts';
import { instant } from '#kernel/instant.ts';

import { folded } from './folding.ts';
import { line, SystemId } from './system.ts';

/** What a system can rest on. */
export const facets = [
  'product',
  'cloud-service',
  'cloud-provider',
  'region',
  'country',
  'contractor',
  'subcontractor',
  'linked-system',
] as const;
export const Facet = z.enum(facets);
export type Facet = (typeof facets)[number];

/** The longest name that a key of an index takes, written out and folded. */
export const longestName = 300;

/** A name as it is written, which still has one when it is folded. */
export const Named = line(longestName)
  .min(1)
  .refine((text) => folded(text).length <= longestName);

/** One thing a system rests on; `via` names who engages a sub-contractor. */
export const Dependency = z
  .strictObject({ facet: Facet, value: Named, via: line(longestName).default('') })
  .refine(({ facet, via }) => via === '' || facet === 'subcontractor', { path: ['via'] });
export type Dependency = z.infer<typeof Dependency>;

export const mostDependencies = 500;
export const Dependencies = z.array(Dependency).max(mostDependencies);

/** How a dependency is told apart from the others of its system. */
export function dependencyKey({ facet, value, via }: Dependency): string {
  return JSON.stringify([facet, folded(value), via === '' ? '' : folded(via)]);
}

/** A dependency on one line, as forms and sheets have it: `engaged by > sub-contractor`. */
export function dependencyLine({ value, via }: Pick<Dependency, 'value' | 'via'>): string {
  return via === '' ? value : `${via} > ${value}`;
}

/** The dependencies of one facet that a text names, one to a line or between `;` and `、`. */
export function dependenciesIn(facet: Facet, text: string): Dependency[] {
  return text
    .split(/[\r\n;；、]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      if (facet !== 'subcontractor') return { facet, value: part, via: '' };
      const [first = '', ...rest] = part.split(/[>＞]/).map((name) => name.trim());
      const value = rest.join(' ');
      return value === '' ? { facet, value: first, via: '' } : { facet, value, via: first };
    });
}

/** A link of the way from what was asked for to a system that rests on it. */
export const Step = z.object({
  /** `engaged-by`: a contractor engages it. `links-to`: a system is linked to one that uses it. */
  by: z.enum(['engaged-by', 'links-to']),
  name: z.string(),
});
export type Step = z.infer<typeof Step>;

/** A system that rests on what was asked for, through which entry of its ledger, and how. */
export const Dependent = z.object({
  organizationId: OrganizationId,
  systemId: SystemId,
  systemName: z.string(),
  facet: Facet,
  /** As the system's own ledger writes it. */
  value: z.string(),
  /** Since when that is written there; null for what an inventory lists. */
  since: instant.nullable(),
  /** Empty where the system itself uses it. */
  path: z.array(Step),
});
export type Dependent = z.infer<typeof Dependent>;
