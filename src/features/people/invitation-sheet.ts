import { z } from 'zod';

import { Administers } from '#features/access/delegation.ts';
import { Role } from '#features/access/role.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import type { Fault } from '#kernel/refusal.ts';
import { Language, type Text } from '#kernel/text.ts';

import type { Offer } from './invitation.ts';
import { say } from './sheet-texts.ts';

export const sheetColumns = [
  'organization',
  'name',
  'login',
  'role',
  'email',
  'language',
  'administers',
] as const;
export type SheetColumn = (typeof sheetColumns)[number];

const needed: readonly SheetColumn[] = ['organization', 'name', 'login', 'role'];

/** How a column may be headed, beside its own name. */
const headings: Readonly<Record<SheetColumn, readonly string[]>> = {
  organization: ['組織コード', '組織', 'organization code', 'code'],
  name: ['氏名', '名前', 'full name'],
  login: ['ログイン名', 'サインイン名', 'sign-in name', 'user name'],
  role: ['役割', 'ロール'],
  email: ['電子メール', 'メールアドレス', '電子メールアドレス', 'mail', 'e-mail', 'email address'],
  language: ['表示言語', '言語'],
  administers: ['利用者の管理', '利用者管理', '管理者', 'administers people', 'administrator'],
};

const plain = (text: string) => text.normalize('NFKC').trim().toLowerCase();

/** What a cell may say for a value, beside the value itself. */
const roles: Readonly<Record<Role, readonly string[]>> = {
  officer: ['本部 担当官', '本部担当官'],
  approver: ['本部 承認者', '本部承認者'],
  ministry: ['府省庁 セキュリティ担当', '府省庁', '府省庁セキュリティ担当'],
  operator: ['事業者 セキュリティ担当', '事業者', '事業者セキュリティ担当'],
  auditor: ['監査人'],
  administrator: ['システム管理者'],
};
const spoken: Readonly<Record<Language, readonly string[]>> = {
  ja: ['日本語', 'japanese', ''],
  en: ['英語', 'english'],
};
const appointments: Readonly<Record<Administers, readonly string[]>> = {
  nobody: ['', 'なし', 'いいえ', 'no'],
  own: ['自組織', 'はい', '○', 'yes'],
  below: ['自組織と所管', '自組織と所管組織', '所管組織も', 'own and below'],
};

const valueIn = <Value extends string>(
  names: Readonly<Record<Value, readonly string[]>>,
  known: z.ZodType<Value>,
  cell: string,
): Value | undefined => {
  const said = plain(cell);
  const own = known.safeParse(said);
  if (own.success) return own.data;
  const found = Object.entries<readonly string[]>(names).find(([, others]) =>
    others.some((other) => plain(other) === said),
  );
  return found && known.parse(found[0]);
};

/** The column that a heading names; undefined for none of ours. A template's `日本語 / English` is either. */
export function columnNamed(heading: string): SheetColumn | undefined {
  const parts = [heading, ...heading.split('/')].map(plain);
  return sheetColumns.find((column) =>
    [column, ...headings[column]].some((each) => parts.includes(plain(each))),
  );
}

/** One row of a sheet as it was found; the first row holds the headings. */
export type SheetRecord = { readonly line: number; readonly cells: readonly string[] };

/** A row that was understood. */
export type OfferedRow = { readonly line: number; readonly offer: Offer };

type Bodies = ReadonlyMap<string, OrganizationId>;

type Read = { readonly rows: readonly OfferedRow[]; readonly faults: readonly Fault[] };

/**
 * Reads a sheet of people to invite. Every fault is named by line and by the heading of its column;
 * nothing is guessed. `bodies` are the organizations by code that the asker administers: any other is
 * unknown here.
 */
export function readInvitations(records: readonly SheetRecord[], bodies: Bodies): Read {
  const [head, ...body] = records;
  const columns = (head?.cells ?? []).map(columnNamed);
  const faults = head ? headFaults(head, columns) : [];
  if (faults.length > 0) return { rows: [], faults };
  const where = (column: SheetColumn) => (head?.cells[columns.indexOf(column)] ?? column).trim();
  const lines = new Map<string, number>();
  const read = body.map((record) => {
    const cell = (column: SheetColumn) => (record.cells[columns.indexOf(column)] ?? '').trim();
    const said = plain(cell('login'));
    const twice = lines.get(said);
    if (twice === undefined) lines.set(said, record.line);
    return rowOf(record.line, { cell, where, bodies, twice });
  });
  return {
    rows: read.flatMap(({ row }) => (row ? [row] : [])),
    faults: read.flatMap((each) => each.faults),
  };
}

function headFaults(
  { line, cells }: SheetRecord,
  columns: readonly (SheetColumn | undefined)[],
): Fault[] {
  const path = (heading: string) => `/line/${line}/${heading}`;
  const strange = cells.flatMap((heading, at): Fault[] => {
    const text = heading.trim();
    if (columns[at] === undefined) {
      return text === '' ? [] : [{ path: path(text), text: say('people.sheet.strange-column') }];
    }
    const isFirst = columns.indexOf(columns[at]) === at;
    return isFirst ? [] : [{ path: path(text), text: say('people.sheet.column-twice') }];
  });
  const missing = needed
    .filter((column) => !columns.includes(column))
    .map((column): Fault => {
      const name = headings[column][0] ?? column;
      return { path: `/line/${line}`, text: say('people.sheet.column-missing', { name, column }) };
    });
  return [...strange, ...missing];
}

type Around = {
  readonly cell: (column: SheetColumn) => string;
  readonly where: (column: SheetColumn) => string;
  readonly bodies: Bodies;
  /** The line on which the same sign-in name stands already. */
  readonly twice: number | undefined;
};

const login = /^[a-z0-9][a-z0-9._@+-]{0,99}$/;

function rowOf(line: number, { cell, where, bodies, twice }: Around) {
  const faults: Fault[] = [];
  const fault = (column: SheetColumn, text: Text, wrong: boolean) => {
    if (wrong) faults.push({ path: `/line/${line}/${where(column)}`, text });
  };
  const organizationId = bodies.get(plain(cell('organization')));
  const name = cell('name');
  const own = plain(cell('login'));
  const role = valueIn(roles, Role, cell('role'));
  const language = valueIn(spoken, Language, cell('language'));
  const administers = valueIn(appointments, Administers, cell('administers'));
  const email = cell('email').normalize('NFKC');
  fault(
    'organization',
    say('people.sheet.unknown-organization', { code: cell('organization') }),
    organizationId === undefined,
  );
  fault('name', say('people.sheet.bad-name'), name === '' || name.length > 100);
  fault('login', say('people.sheet.bad-login', { login: own }), !login.test(own));
  fault(
    'login',
    say('people.sheet.login-twice', { login: own, line: twice ?? 0 }),
    twice !== undefined && own !== '',
  );
  fault('role', say('people.sheet.unknown-role', { role: cell('role') }), role === undefined);
  fault('language', say('people.sheet.unknown-language'), language === undefined);
  fault('administers', say('people.sheet.unknown-administers'), administers === undefined);
  const isAddress = email === '' || z.email().max(254).safeParse(email).success;
  fault('email', say('people.sheet.bad-email', { email }), !isAddress);
  const isWhole = faults.length === 0 && organizationId && role && language && administers;
  if (!isWhole) return { faults, row: undefined };
  const offer: Offer = {
    ...{ organizationId, login: own, name, role, language, administers },
    email: email === '' ? null : email,
  };
  return { faults, row: { line, offer } };
}
