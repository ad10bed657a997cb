import { useWholeQuery } from '#ui/address.ts';

import { areas } from '../acts.ts';

export const askedNames = ['area', 'person', 'organization', 'subject', 'from', 'until'] as const;
type Name = (typeof askedNames)[number];

/** By what the entries are narrowed, as the address says it. */
export type Asked = Partial<Record<Name, string>>;

const dayForm = /^\d{4}-\d{2}-\d{2}$/;
const organizationForm = /^org_[0-9a-f-]{36}$/;

/** Whether a value could stand under a name; an address that was typed wrongly narrows nothing. */
const fits: Record<Name, (value: string) => boolean> = {
  area: (value) => areas.has(value),
  person: (value) => value.length <= 100,
  organization: (value) => organizationForm.test(value),
  subject: (value) => value.length <= 200,
  from: (value) => isDay(value),
  until: (value) => isDay(value),
};

const isDay = (value: string) =>
  dayForm.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00+09:00`));

/** What the address of the page asks for. */
export function useAsked(): Asked {
  const [query] = useWholeQuery();
  const entries = askedNames.flatMap((name): [Name, string][] => {
    const value = query[name]?.trim() ?? '';
    return value !== '' && fits[name](value) ? [[name, value]] : [];
  });
  return Object.fromEntries(entries);
}

/** The address of the ledger, narrowed. */
export function ledgerPath(query: Readonly<Record<string, string>>): string {
  const text = new URLSearchParams(query).toString();
  return text === '' ? '/ledger' : `/ledger?${text}`;
}
