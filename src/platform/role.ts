import pg from 'pg';

import { Refusal } from '#kernel/refusal.ts';

import { say } from './texts.ts';

/** What the application runs its SQL as: owns nothing, logs in nowhere, and no policy spares it. */
export const applicationRole = 'noroshi_app';

/** The same database, but every connection made with this URL runs as the application. */
export const asApplication = (url: string): string => withSetting(url, 'role', applicationRole);

/** The same database, but every connection made with this URL begins with a setting. */
export function withSetting(url: string, name: string, value: string): string {
  const address = new URL(url);
  const given = address.searchParams.get('options');
  const setting = `-c ${name}=${value}`;
  address.searchParams.set('options', given ? `${given} ${setting}` : setting);
  // URLSearchParams writes a space as `+`, which PostgreSQL's own programs do not read as one.
  address.search = address.search.replaceAll('+', '%20');
  return address.href;
}

/** A role belongs to the whole server, so databases that migrate at once may meet here. */
const collisions = ['23505', '42710', 'XX000'];

/** Makes the application's role, if it is missing, and lets the connected user act as it. */
export async function createRole(owner: pg.Client): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await createOnce(owner);
      return;
    } catch (error) {
      if (!(error instanceof pg.DatabaseError)) throw error;
      if (error.code === '42501') throw await unprivileged(owner, error);
      if (attempt === 10 || !collisions.includes(error.code ?? '')) throw error;
    }
  }
}

async function createOnce(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ strong: boolean }>(
    `select rolsuper or rolbypassrls or rolcanlogin as strong
     from pg_catalog.pg_roles where rolname = $1`,
    [applicationRole],
  );
  const [found] = rows;
  const bounds = 'nologin nosuperuser nobypassrls nocreatedb nocreaterole';
  if (!found) await owner.query(`create role ${applicationRole} ${bounds}`);
  if (found?.strong) await owner.query(`alter role ${applicationRole} ${bounds}`);
  const may = await owner.query<{ member: boolean }>(
    `select pg_catalog.pg_has_role(current_user, $1, 'member') as member`,
    [applicationRole],
  );
  // From PostgreSQL 16 on, who creates a role may administer it but not yet act as it.
  if (!found || !may.rows[0]?.member) {
    await owner.query(`grant ${applicationRole} to current_user`);
  }
}

async function unprivileged(owner: pg.Client, cause: unknown): Promise<Refusal> {
  const { rows } = await owner.query<{ user: string }>('select current_user as user');
  const values = { role: applicationRole, user: rows[0]?.user ?? '' };
  return new Refusal('unavailable', say('platform.migration.no-role', values), { cause });
}
