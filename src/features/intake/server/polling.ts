import { createHash } from 'node:crypto';

import type { Actor } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';
import { type Answer, egressPolicy, send } from '#platform/egress.ts';
import type { EgressPolicy } from '#platform/egress-policy.ts';
import { sweep } from '#platform/jobs.ts';
import type { Tools } from '#platform/tools.ts';

import type { Outcome } from '../api.ts';
import { largestUpload } from '../intake.ts';
import { conditions, isTagReused, isTurnedBack, type Known, nextAskedAt } from '../polling.ts';
import { say as saySnapshot } from '../snapshot-texts.ts';
import { say } from '../source-texts.ts';
import { importFile } from './importing.ts';
import * as store from './source-store.ts';

/** Of what a source sends; unpacked, as much as an upload may hold. */
const bounds = { maxBytes: largestUpload, maxUnpackedBytes: 2 * largestUpload };

/** Asks every source whose time has come, the longest due first. */
export const pollSweep = sweep({
  name: 'intake.poll',
  permissions: ['intake.import'],
  run: (tools, actor) => pollDue(tools, actor, { policy: egressPolicy(), timeoutMs: 15 * 60_000 }),
});

/** The way that polling goes, and how long one answer may take in all. */
type Way = { readonly policy: EgressPolicy; readonly timeoutMs: number };

/** Asks every source that is due, one after the other; what fails for one does not stop the next. */
export async function pollDue(tools: Tools, actor: Actor, way: Way): Promise<void> {
  for (const poll of await tools.read(actor, store.selectDuePolls)) {
    const nextAt = (failures: number, now: Date) =>
      nextAskedAt({ intervalMinutes: poll.interval_minutes, failures }, now, Math.random());
    // Set back first: one that brings the program down must not keep the others waiting for ever.
    await tools.upkeep(actor, (work) =>
      store.updateNextPoll(work, poll, nextAt(poll.failures + 1, work.now)),
    );
    const asked = await askSource(tools, actor, poll, way);
    await tools.upkeep(actor, (work) =>
      store.updatePoll(work, poll, { ...asked, next_at: nextAt(asked.failures, work.now) }),
    );
  }
}

type Asked = Omit<store.Asked, 'next_at'>;

/** What became of asking one source: nothing new, a file taken in, or a failure that is told. */
async function askSource(
  tools: Tools,
  actor: Actor,
  poll: store.PollRow,
  { policy, timeoutMs }: Way,
): Promise<Asked> {
  try {
    const known = { etag: poll.etag, lastModified: poll.last_modified };
    const headers = { accept: '*/*', ...conditions(known) };
    const errand = { ...bounds, timeoutMs, url: poll.address, method: 'GET' as const, headers };
    const answer = await send(errand, policy);
    return await take(tools, actor, { poll, known, answer });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const outcome = error.faults[0]?.text ?? error.text;
    return { failures: poll.failures + 1, outcome };
  }
}

type Came = { readonly poll: store.PollRow; readonly known: Known; readonly answer: Answer };

async function take(tools: Tools, actor: Actor, { poll, known, answer }: Came): Promise<Asked> {
  const { status, body } = answer;
  if (status === 304) return { failures: 0, outcome: say('intake.poll.unchanged') };
  if (status !== 200) throw new Refusal('unavailable', say('intake.poll.status', { status }));
  const now = knownFrom(answer);
  const sha256 = createHash('sha256').update(body).digest();
  const kept = { failures: 0, etag: now.etag, last_modified: now.lastModified, sha256 };
  if (poll.sha256?.equals(sha256)) return { ...kept, outcome: say('intake.poll.unchanged') };
  const oddities: Text[] = [
    ...(isTagReused(known, now) ? [saySnapshot('intake.reason.etag')] : []),
    ...(isTurnedBack(known, now) ? [saySnapshot('intake.reason.back')] : []),
  ];
  const name = nameOf(poll.address);
  const outcome = await tools.write(actor, (work) =>
    importFile(work, {
      ...{ name, bytes: body, source: poll.source_id, oddities },
    }),
  );
  return { ...kept, outcome: inWords(outcome) };
}

function inWords({ standing, added, changed, removed, refused }: Outcome): Text {
  if (standing === 'waiting') return say('intake.poll.waiting');
  return say('intake.poll.taken', { added, changed, removed, refused });
}

/** Marks longer than anybody needs are not kept: then the whole file comes again. */
function knownFrom({ headers }: Answer): Known {
  const short = (text: string | undefined) =>
    text !== undefined && /^[ -~]{1,1000}$/.test(text) ? text : null;
  return { etag: short(headers['etag']), lastModified: short(headers['last-modified']) };
}

/** What a polled file is shown by: the last part of its address, without any key in the query. */
function nameOf(address: string): string {
  const { host, pathname } = new URL(address);
  const last = pathname.split('/').filter(Boolean).at(-1) ?? '';
  return `${host}/${last}`.slice(0, 255);
}
