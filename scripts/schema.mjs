// Writes migrations/schema.sql: what the migrations produce, as text to read and to compare.
import { chmod, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ensureInstalled } from './setup.mjs';

await ensureInstalled();
const { default: pg } = await import('pg');
const { tsImport } = await import('tsx/esm/api');
const source = (file) => tsImport(`../src/platform/${file}`, import.meta.url);
const { startPostgres } = await source('postgres/server.ts');
const { migrate } = await source('migrate.ts');
const { migrationFolder, schemaFile } = await source('migration.ts');
const { describeSchema } = await source('schema.ts');
const { removeCluster } = await source('postgres/removal.ts');

const dir = await mkdtemp(join(tmpdir(), 'noroshi-schema-'));
await chmod(dir, 0o711);
const server = await startPostgres(dir, { durable: false });
try {
  await migrate(server.url('postgres'));
  const client = new pg.Client({ connectionString: server.url('postgres') });
  await client.connect();
  await writeFile(join(migrationFolder, schemaFile), await describeSchema(client));
  await client.end();
} finally {
  await server.stop();
  await removeCluster(dir);
}
