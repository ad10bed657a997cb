import { z } from 'zod';

import { prose } from './system.ts';

/** Parts of the ledger of systems, in the order it is read. */
export const sections = [
  'management',
  'configuration',
  'information',
  'development',
  'cloud',
] as const;
export type Section = (typeof sections)[number];

type Form = {
  readonly section: Section;
  /** Values of a closed list; free words without it. */
  readonly values?: readonly string[];
};

/**
 * What the Common Standards ask to be written of every system beside its name, purpose, owner and
 * what it rests on (FY2025 edition, 2.1.2(1)-1).
 */
export const particularFields = {
  division: { section: 'management' },
  contact: { section: 'management' },
  configuration: { section: 'configuration' },
  outsideLinks: { section: 'configuration' },
  confidentiality: { section: 'information', values: ['3', '2', '1'] },
  integrity: { section: 'information', values: ['2', '1'] },
  availability: { section: 'information', values: ['2', '1'] },
  handling: { section: 'information' },
  development: { section: 'development' },
  cloudOutline: { section: 'cloud' },
  cloudPeriod: { section: 'cloud' },
  cloudDomain: { section: 'cloud' },
  cloudClass: { section: 'cloud' },
  keyCustody: { section: 'cloud', values: ['own', 'provider', 'third-party'] },
  serviceLevel: { section: 'cloud' },
} as const satisfies Record<string, Form>;

export type Particular = keyof typeof particularFields;
export const particulars = Object.keys(particularFields) as Particular[];

/** The values a field takes; undefined where it takes any words. */
export const valuesOf = (field: Particular): readonly string[] | undefined => {
  const form: Form = particularFields[field];
  return form.values;
};

/** What is written of a system; a field that is not written is absent or empty. */
export const Particulars = z
  .partialRecord(z.enum(particulars), prose(2000))
  .superRefine((written, context) => {
    for (const field of particulars) {
      const value = written[field];
      const values = valuesOf(field);
      if (!value || !values || values.includes(value)) continue;
      context.addIssue({ code: 'invalid_value', values: [...values], path: [field], input: value });
    }
  });
export type Particulars = z.infer<typeof Particulars>;

/** What is written at all. */
export function writtenOf(given: Particulars): Particulars {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
}
