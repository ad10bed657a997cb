import { readDay } from '#kernel/day-reading.ts';
import { day } from '#kernel/instant.ts';
import type { Fault } from '#kernel/refusal.ts';
import { digitsOf, narrowed } from '#kernel/width.ts';

import { isCorporateNumber } from './corporate-number.ts';
import { kinds } from './organization.ts';
import { say } from './texts.ts';

/** One row of an import sheet, as text by the heading of each column, and the line it starts on. */
export type SheetRow = { readonly line: number; readonly cells: ReadonlyMap<string, string> };

/** A body as a sheet describes it. `supervisor` is the code of another row or of a known body. */
export type SheetBody = {
  readonly line: number;
  readonly code: string;
  readonly nameJa: string;
  readonly nameEn: string;
  readonly kind: string;
  readonly sectors: readonly string[];
  readonly designations: readonly string[];
  readonly since: string;
  readonly supervisor: string | null;
  readonly precedence: number;
  readonly corporateNumber: string | null;
  readonly contact: {
    readonly name: string;
    readonly duty: string;
    readonly email: string;
    readonly phone: string;
    readonly dayAndNight: boolean;
  } | null;
};

export const columns = [
  'code',
  'name_ja',
  'name_en',
  'kind',
  'sector',
  'designation',
  'since',
  'supervisor',
  'precedence',
  'corporate_number',
  'contact_name',
  'contact_duty',
  'contact_email',
  'contact_phone',
  'contact_24h',
] as const;

const code = /^[a-z0-9][a-z0-9-]{0,39}$/;
const rank = /^\d{1,9}$/;
const list = (cell: string) => [
  ...new Set(
    cell
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
];
const isYes = (cell: string) => ['yes', 'true', '1', '○', 'はい'].includes(cell.toLowerCase());

/** What a sheet says of a body that is dated. */
export const attributesOf = ({ kind, sectors, designations }: SheetBody) => [
  { aspect: 'kind' as const, value: kind },
  ...sectors.map((value) => ({ aspect: 'sector' as const, value })),
  ...designations.map((value) => ({ aspect: 'designation' as const, value })),
];

/** The bodies that are registered, by code, each with the code of its supervisor. */
export type Known = ReadonlyMap<string, string | null>;

/** Reads a sheet. Every fault is named by line and column; nothing is guessed. */
export function readSheet(
  rows: readonly SheetRow[],
  known: Known,
): { readonly bodies: readonly SheetBody[]; readonly faults: readonly Fault[] } {
  const named = new Map<string, number>();
  for (const { line, cells } of rows) {
    const own = narrowed(cells.get('code') ?? '');
    if (!named.has(own)) named.set(own, line);
  }
  const faults: Fault[] = [];
  const bodies = rows.map((row) => {
    const body = bodyOf(row);
    faults.push(...faultsOf(body, { row, known, named }));
    return body;
  });
  faults.push(...circles(bodies, known));
  return { bodies, faults };
}

function bodyOf({ line, cells }: SheetRow): SheetBody {
  const cell = (name: (typeof columns)[number]) => cells.get(name)?.trim() ?? '';
  const contact = {
    name: cell('contact_name'),
    duty: cell('contact_duty'),
    email: cell('contact_email'),
    phone: cell('contact_phone'),
    dayAndNight: isYes(cell('contact_24h')),
  };
  return {
    line,
    code: narrowed(cell('code')),
    nameJa: cell('name_ja'),
    nameEn: cell('name_en'),
    kind: cell('kind'),
    sectors: list(cell('sector')),
    designations: list(cell('designation')),
    since: dayOf(cell('since')),
    supervisor: narrowed(cell('supervisor')) || null,
    precedence: precedenceOf(digitsOf(cell('precedence'))),
    corporateNumber: digitsOf(cell('corporate_number')) || null,
    contact: contact.name === '' ? null : contact,
  };
}

/** A day in any form that can be read as one; what cannot stays as it was written, to be named. */
function dayOf(cell: string): string {
  const read = readDay(cell);
  return 'day' in read ? read.day : cell;
}

/** The order of precedence as a number; bodies that are given none come last. */
const precedenceOf = (cell: string) => (cell === '' ? 1000 : rank.test(cell) ? Number(cell) : NaN);

type Around = {
  readonly row: SheetRow;
  readonly known: Known;
  readonly named: ReadonlyMap<string, number>;
};

function faultsOf(body: SheetBody, { row, known, named }: Around): Fault[] {
  const fault = (column: string, text: Fault['text'], wrong: boolean): Fault[] =>
    wrong ? [{ path: `/line/${body.line}/${column}`, text }] : [];
  const strange = [...row.cells.keys()].filter(
    (name) => !(columns as readonly string[]).includes(name),
  );
  const supervisor = body.supervisor ?? '';
  return [
    ...strange.flatMap((name) => fault(name, say('organizations.strange-column', { name }), true)),
    ...fault('code', say('organizations.bad-code', { code: body.code }), !code.test(body.code)),
    ...fault(
      'code',
      say('organizations.code-twice', { code: body.code, line: named.get(body.code) ?? 0 }),
      named.get(body.code) !== body.line,
    ),
    ...fault('name_ja', say('organizations.name-needed'), body.nameJa === ''),
    ...fault('name_en', say('organizations.name-needed'), body.nameEn === ''),
    ...fault(
      'kind',
      say('organizations.unknown-kind', { kind: body.kind, kinds: kinds.join(', ') }),
      !(kinds as readonly string[]).includes(body.kind),
    ),
    ...fault(
      'since',
      say('organizations.bad-date', { date: body.since }),
      !day.safeParse(body.since).success,
    ),
    ...fault(
      'supervisor',
      say('organizations.unknown-supervisor', { code: supervisor }),
      supervisor !== '' && !known.has(supervisor) && !named.has(supervisor),
    ),
    ...fault('precedence', say('organizations.bad-precedence'), Number.isNaN(body.precedence)),
    ...fault(
      'corporate_number',
      say('organizations.bad-corporate-number', { number: body.corporateNumber ?? '' }),
      body.corporateNumber !== null && !isCorporateNumber(body.corporateNumber),
    ),
  ];
}

/** Bodies that would supervise themselves through others. */
function circles(bodies: readonly SheetBody[], known: Known): Fault[] {
  const above = new Map(known);
  for (const { code: own, supervisor } of bodies) above.set(own, supervisor);
  return bodies.flatMap((body) => {
    const seen = new Set<string>();
    let at: string | null | undefined = body.supervisor;
    while (at && at !== body.code && !seen.has(at)) {
      seen.add(at);
      at = above.get(at);
    }
    return at === body.code
      ? [
          {
            path: `/line/${body.line}/supervisor`,
            text: say('organizations.circle', { code: body.code }),
          },
        ]
      : [];
  });
}
