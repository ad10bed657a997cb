type Settings = Readonly<Record<string, string>>;

/**
 * What a new cluster's `postgresql.conf` ends with: for two cores and a machine shared with the
 * program itself. An operator may change these.
 */
export const settings: Settings = {
  max_connections: '100',
  shared_buffers: '256MB',
  effective_cache_size: '2GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  wal_compression: 'on',
  random_page_cost: '1.1',
  jit: 'off',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // What a statement or a row held must not reach a log that anyone but its reader may see.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

/** Given on the command line, so that no file can open the server to a network. */
export function enforced(socket: string): Settings {
  return {
    listen_addresses: '',
    port: '5432',
    unix_socket_directories: socket,
    unix_socket_permissions: '0700',
  };
}

/** For tests, whose data nobody misses. */
export const hasty: Settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
};

/** Settings as lines of `postgresql.conf`. */
export function asLines(all: Settings): string {
  return Object.entries(all)
    .map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'\n`)
    .join('');
}

/** Settings as arguments of `postgres`. */
export function asArguments(all: Settings): readonly string[] {
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
