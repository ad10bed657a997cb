import { readdirSync, readFileSync } from 'node:fs';

import type { House } from './house.ts';

/** Milliseconds of processor used so far; the server's are 0 where there is no /proc to tell them. */
export type Used = { readonly program: number; readonly server: number };

/** How many milliseconds of the processor a house's program and its PostgreSQL have used so far. */
export async function processorUsed({ owner }: House): Promise<Used> {
  const { user, system } = process.cpuUsage();
  const { rows } = await owner.query<{ pid: number }>('select pg_backend_pid() as pid');
  const parent = statOf(String(rows[0]?.pid))?.parent;
  const own = processes().filter(({ pid, parent: of }) => pid === parent || of === parent);
  const server = own.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  return { program: (user + system) / 1000, server };
}

const processes = () =>
  (process.platform === 'linux' ? readdirSync('/proc') : []).flatMap((pid) => statOf(pid) ?? []);

/** A tick of the kernel's accounts, a hundredth of a second on every Linux that Node runs on. */
const tick = 10;

/** What /proc says of a process: proc_pid_stat(5). Undefined of what has ended or is none. */
function statOf(pid: string) {
  if (!/^\d+$/.test(pid)) return undefined;
  try {
    // The name in brackets may hold anything.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    const milliseconds = (Number(fields[11]) + Number(fields[12])) * tick;
    return { pid: Number(pid), parent: Number(fields[1]), milliseconds };
  } catch {
    return undefined;
  }
}
