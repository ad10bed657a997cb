import { isAbsolute, join } from 'node:path';

import { root } from './root.ts';

const environment = process.env;

const folder = (path: string) => (isAbsolute(path) ? path : join(process.cwd(), path));

/** What the installation is told from outside; read once, here and nowhere else. */
export const settings = {
  /** A PostgreSQL (15 to 18) of the operator's own; without it, the one shipped is started. */
  databaseUrl: environment['DATABASE_URL'] ?? undefined,
  /** Where the installation keeps its database, keys and files. */
  dataDir: folder(environment['NOROSHI_DATA'] ?? join(root, '.noroshi', 'data')),
  host: environment['NOROSHI_HOST'] ?? '127.0.0.1',
  port: Number(environment['NOROSHI_PORT'] ?? 4000),
  /** Addresses of reverse proxies whose word on the client and on https is taken (CIDR, commas). */
  trustedProxies: environment['NOROSHI_TRUSTED_PROXIES'] ?? undefined,
  /** Hosts that the program may reach, and no others: `host[:port][@network]`, commas between. */
  egressAllow: environment['NOROSHI_EGRESS_ALLOW'] ?? '',
  /** A forward proxy (http) on the way to them. */
  egressProxy: environment['NOROSHI_EGRESS_PROXY'] ?? undefined,
  /** The name the ledger signs under. */
  ledgerName: environment['NOROSHI_LEDGER_NAME'] ?? 'noroshi.local/ledger',
  /** Words on the terminal: Japanese unless English is asked for. */
  language: (environment['NOROSHI_LANG'] ?? environment['LANG'] ?? 'ja').startsWith('en')
    ? ('en' as const)
    : ('ja' as const),
} as const;
