import { createHash } from 'node:crypto';

import { z } from 'zod';

import { showExposure } from '#features/exposure/server/service.ts';
import type { SnapshotId } from '#features/intake/intake.ts';
import { importFile, showSnapshot } from '#features/intake/server/service.ts';
import { marked } from '#features/labels/marking.ts';
import { passExit, passTogether } from '#features/labels/server/service.ts';
import { strictest, type Tlp } from '#features/labels/tlp.ts';
import { append } from '#features/ledger/server/service.ts';
import { type Fault, Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import {
  type Dissemination,
  DisseminationId,
  Handed,
  type HeldCopy,
  keyOf,
  type Offered,
  offeredIn,
  recordsOf,
} from '../dissemination.ts';
import type * as api from '../dissemination-api.ts';
import { bundleOf } from '../dissemination-bundle.ts';
import { say } from '../dissemination-texts.ts';
import { isFieldKey } from '../fact-fields.ts';
import { type Body, documentIn } from '../filing.ts';
import { FilingId, type IncidentId, type MatterId } from '../incident.ts';
import { holding } from '../situation.ts';
import { type Input, notFound, type Output, ownBody, ownName } from './ask.ts';
import * as store from './dissemination-store.ts';
import { selectConsents, selectDocuments, selectReceived } from './filing-store.ts';
import { lockMatter, selectMatter } from './matter-store.ts';
import { selectBody } from './store.ts';

/** What the headquarters itself says of vulnerabilities is one source of intake among the others. */
const ownSource = 'osv-headquarters';

const sha1 = (bytes: Uint8Array) => createHash('sha1').update(bytes).digest();

/** The copies of a matter that hold now, with what its reporter lets go further. */
async function copiesOf(work: Work, record: IncidentId): Promise<readonly HeldCopy[]> {
  const rows = await selectReceived(work, ownBody(work), [record]);
  const ids = rows.map(({ id }) => id);
  const documents = await selectDocuments(work, ids);
  const said = await selectConsents(work, ids);
  const all = ids.flatMap((id) => documents.get(id) ?? []).map(documentIn);
  return holding(all, work.now).map((document) => ({
    document,
    // What was passed on is what its reporter let go on.
    allows: (field) =>
      document.kind === 'forward' ||
      document.consents.some(({ recipient, isGiven, withheld }) => {
        const now = said.find(
          (one) => one.filing_id === document.id && one.recipient === recipient,
        );
        const held = now ? now.withheld.filter(isFieldKey) : withheld;
        return (now?.is_given ?? isGiven) && !held.includes(field);
      }),
  }));
}

/** A matter as far as something can be handed out of it. */
async function sourceOf(work: Work, matterId: MatterId) {
  const own = ownBody(work);
  const matter = (await selectMatter(work, own, matterId)) ?? notFound();
  const authority = (await selectBody(work, own)) ?? notFound();
  const copies = await copiesOf(work, matter.record_id);
  const label = strictest(copies.map(({ document }) => document.label));
  return { matter, authority, copies, label, offered: offeredIn(copies) };
}

export async function showDisseminations(
  work: Work,
  { matterId }: Input<typeof api.showDisseminations>,
): Promise<Output<typeof api.showDisseminations>> {
  const { matter, authority, label, offered } = await sourceOf(work, matterId);
  const rows = await store.selectDisseminations(work, authority.id, matter.record_id);
  const made = [];
  for (const row of rows) made.push(await lineOf(work, row));
  return { offered: [...offered], label, authority, made };
}

const staysWords = {
  'no-consent': say('incidents.dissemination.no-consent'),
  'no-public-id': say('incidents.dissemination.no-public-id'),
} as const;

/** What is asked for, each once; refused with everything that is not there or stays. */
function chosenOf(asked: readonly Handed[], offered: readonly Offered[]): readonly Handed[] {
  const known = new Map(offered.map((each) => [keyOf(each.handed), each]));
  const faults = asked.flatMap((each, at): Fault[] => {
    const found = known.get(keyOf(each));
    if (found?.stays === null) return [];
    const text = found ? staysWords[found.stays] : sayKernel('kernel.not-found');
    return [{ path: `/handed/${at}`, text }];
  });
  if (faults.length > 0) throw new Refusal('invalid', sayKernel('kernel.invalid'), { faults });
  return [...new Map(asked.map((each) => [keyOf(each), each])).values()];
}

/** Only what names nobody goes where everybody reads, and it goes through the door like all else. */
async function passToIntake(work: Change, id: DisseminationId, authority: Body): Promise<void> {
  const subject = DisseminationId.encode(id);
  const marking = marked('TLP:CLEAR', authority.id);
  await passExit(work, { subject, marking }, { to: 'public' });
}

/** Gives intake the records of what was handed out; null where no vulnerability is among it. */
async function tellIntake(work: Change, of: Dissemination): Promise<SnapshotId | null> {
  const records = recordsOf(of);
  if (records.length === 0) return null;
  const name = `${DisseminationId.encode(of.id)}${of.recalledAt ? '-recalled' : ''}.json`;
  const bytes = Buffer.from(JSON.stringify(records));
  return (await importFile(work, { name, bytes, source: ownSource })).snapshotId;
}

/** On how many systems each vulnerability is found, by what is known at this moment. */
async function exposedTo(work: Work, { handed }: Dissemination) {
  const exposed = [];
  for (const each of handed) {
    if (each.kind !== 'vulnerability') continue;
    const counts = await countsOf(work, each.id);
    exposed.push({ vulnerability: each.id, ...counts });
  }
  return exposed;
}

async function countsOf(work: Work, vulnerability: string) {
  const part = { offset: 0, limit: 1, systemOffset: 0, systems: 1 };
  try {
    const { counts } = await showExposure(work, { vulnerability, ...part });
    return { affected: counts.affected, unknown: counts.unknown };
  } catch (error) {
    // Its record waits for a second person, and no other source knows of it.
    if (error instanceof Refusal && error.reason === 'not-found')
      return { affected: 0, unknown: 0 };
    throw error;
  }
}

type Shared = { readonly authority: Body; readonly label: Tlp };

function bundleText(of: Dissemination, { authority, label }: Shared): string {
  const written = bundleOf({ ...of, authority, label }, sha1);
  if (!written.ok) throw new Error('A bundle of ours is not valid STIX.');
  return written.document;
}

const digestOf = (text: string) => createHash('sha256').update(text).digest();

export async function disseminate(
  work: Change,
  { matterId, handed: asked }: Input<typeof api.disseminate>,
): Promise<Output<typeof api.disseminate>> {
  const { matter, authority, copies, label, offered } = await sourceOf(work, matterId);
  if (label === 'TLP:RED') throw new Refusal('forbidden', say('incidents.dissemination.red'));
  const id = newId(DisseminationId);
  const handed = chosenOf(asked, offered);
  const of = { id, handed, madeAt: work.now, recalledAt: null };
  if (recordsOf(of).length > 0) await passToIntake(work, id, authority);
  const snapshot = await tellIntake(work, of);
  const exposed = await exposedTo(work, of);
  const sha256 = digestOf(bundleText(of, { authority, label }));
  const filings = copies.map(({ document }) => document.id);
  await store.insertDissemination(work, {
    ...{ organization_id: authority.id, id, record_id: matter.record_id, filings, handed, label },
    ...{ snapshot_id: snapshot, exposed, sha256, recall_snapshot_id: null },
    ...{ made_by: work.actor.id, made_as: await ownName(work), made_at: work.now },
    ...{ recalled_by: null, recalled_as: null, recalled_at: null, recall_reason: null },
  });
  await append(work, {
    act: 'matter.disseminated',
    subject: DisseminationId.encode(id),
    organizationId: authority.id,
    facts: {
      ...{
        label,
        snapshot,
        sha256: sha256.toString('hex'),
        indicators: handed.length - exposed.length,
      },
      vulnerabilities: exposed.map(({ vulnerability }) => vulnerability),
      affected: exposed.map(({ affected }) => affected),
      undetermined: exposed.map(({ unknown }) => unknown),
    },
  });
  return lineOf(work, await rowOf(work, id));
}

async function rowOf(work: Work, id: DisseminationId): Promise<store.DisseminationRow> {
  return (await store.selectDissemination(work, ownBody(work), id)) ?? notFound();
}

const disseminationOf = (row: store.DisseminationRow): Dissemination => ({
  ...{ id: row.id, madeAt: row.made_at, recalledAt: row.recalled_at },
  handed: z.array(Handed).parse(row.handed),
});

const Counts = z.array(
  z.object({ vulnerability: z.string(), affected: z.number(), unknown: z.number() }),
);

async function lineOf(
  work: Work,
  row: store.DisseminationRow,
): Promise<Output<typeof api.disseminate>> {
  const { recalled_at: recalledAt, recalled_as: by, recall_reason: reason } = row;
  const standingOf = async (id: SnapshotId | null) =>
    id && { id, standing: (await showSnapshot(work, { snapshotId: id })).standing };
  return {
    ...{ id: row.id, label: row.label, handed: [...disseminationOf(row).handed] },
    ...{ snapshot: await standingOf(row.snapshot_id), exposed: Counts.parse(row.exposed) },
    ...{ by: row.made_as, at: row.made_at },
    recalled: recalledAt && {
      ...{ by: by ?? '', at: recalledAt, reason: reason ?? '' },
      snapshot: await standingOf(row.recall_snapshot_id),
    },
  };
}

export async function recallDissemination(
  work: Change,
  { disseminationId, reason }: Input<typeof api.recallDissemination>,
): Promise<Output<typeof api.recallDissemination>> {
  await lockMatter(work, `dissemination ${disseminationId}`);
  const row = await rowOf(work, disseminationId);
  if (row.recalled_at)
    throw new Refusal('conflict', say('incidents.dissemination.recalled-already'));
  const snapshot = await tellIntake(work, { ...disseminationOf(row), recalledAt: work.now });
  await store.updateRecalled(work, row, { as: await ownName(work), reason, snapshot });
  await append(work, {
    act: 'matter.dissemination-recalled',
    subject: DisseminationId.encode(disseminationId),
    organizationId: row.organization_id,
    facts: { snapshot, reason },
  });
  return lineOf(work, await rowOf(work, disseminationId));
}

/** Takes a bundle through the door, with every report that it was taken from. */
export async function takeBundle(
  work: Change,
  { disseminationId }: Input<typeof api.takeBundle>,
): Promise<Output<typeof api.takeBundle>> {
  const row = await rowOf(work, disseminationId);
  const authority = (await selectBody(work, row.organization_id)) ?? notFound();
  const subject = DisseminationId.encode(disseminationId);
  const label = await passTogether(
    work,
    {
      whole: { subject, marking: marked(row.label, authority.id) },
      parts: row.filings.map((id) => FilingId.encode(id)),
      maker: authority.id,
    },
    { to: 'person', personId: work.actor.id, organizationId: authority.id },
  );
  const text = bundleText(disseminationOf(row), { authority, label });
  await append(work, {
    act: 'matter.bundle-taken',
    subject,
    organizationId: authority.id,
    facts: { label, sha256: digestOf(text).toString('hex') },
  });
  return { name: `${subject}.stix.json`, bytes: Buffer.from(text) };
}
