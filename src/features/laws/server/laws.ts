import { randomUUID } from 'node:crypto';

import type { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import type { Day } from '#features/profiles/day.ts';
import { grouped } from '#kernel/group.ts';
import { Refusal } from '#kernel/refusal.ts';
import { beyondReach, type Change, type Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { forceOn, takesEffect, targetOf } from '../in-force.ts';
import { type Instrument, InstrumentId, type Obligation } from '../instrument.ts';
import { fromAbove } from '../law-shelf.ts';
import { say } from '../law-texts.ts';
import { compareAddresses } from '../provision.ts';
import { numberOf } from '../readiness.ts';
import { extractedAnew } from '../revision.ts';
import * as store from './law-store.ts';
import { outcomeFinder } from './outcome.ts';
import { openReviews } from './reviews.ts';
import {
  absent,
  type Extracted,
  extractedFrom,
  isInReach,
  lawNamed,
  type Taken,
  takenLaws,
  todayOf,
} from './taken.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

/** The days on which something of an instrument begins or a transition ends. */
function daysOf({ effects, promulgatedOn, transitions }: Instrument): Day[] {
  const begins = effects.flatMap(({ on }) => {
    const { on: set, latest } = takesEffect(on, promulgatedOn);
    return set ?? latest ?? [];
  });
  return [...begins, ...transitions.map(({ until }) => until)].sort();
}

function nextOf(instrument: Instrument, today: Day): Output<'listLaws'>['laws'][number]['next'] {
  const on = daysOf(instrument).find((each) => each >= today);
  return on === undefined ? null : { on, days: numberOf(on) - numberOf(today) };
}

type Rows = readonly store.ObligationRow[];

function lineOf({ id, parentId, instrument }: Taken, rows: Rows, today: Day) {
  const { key, kind, names, short, number, version, promulgatedOn, provisions } = instrument;
  const isInForce = ({ at }: { at: string }) => forceOn(instrument, at, today).state === 'in-force';
  return {
    ...{ id, key, parentId, kind, names, short, number, version, promulgatedOn },
    next: nextOf(instrument, today),
    ...{ inForce: provisions.filter(isInForce).length, parts: provisions.length },
    obligations: rows.filter(({ confirmed }) => confirmed === true).length,
    drafts: rows.filter(({ confirmed }) => confirmed === null).length,
  };
}

export async function listLaws(work: Work): Promise<Output<'listLaws'>> {
  const today = await todayOf(work);
  const laws = await takenLaws(work);
  const rows = grouped(await store.selectObligations(work), (each) => each.instrument_id);
  const byKey = new Map([...laws.values()].map((law) => [law.instrument.key, law]));
  const ordered = fromAbove([...laws.values()].map(({ instrument }) => instrument));
  return {
    today,
    laws: ordered.flatMap(({ key }) => {
      const law = byKey.get(key);
      return law ? [lineOf(law, rows.get(law.id) ?? [], today)] : [];
    }),
  };
}

export async function showLaw(
  work: Work,
  { lawId, on }: Input<'showLaw'>,
): Promise<Output<'showLaw'>> {
  const today = await todayOf(work);
  const laws = await takenLaws(work);
  const law = laws.get(lawId);
  if (!law) throw absent();
  const { instrument } = law;
  const day = on ?? today;
  const rows = await store.selectObligations(work, { lawId });
  const extracted = rows.map((row) => extractedFrom(row, laws));
  const { effects, promulgatedOn } = instrument;
  return {
    ...lineOf(law, rows, today),
    ...{ on: day, source: instrument.source, certainty: instrument.certainty },
    versions: (await store.selectVersions(work, lawId)).map(versionLine),
    provisions: instrument.provisions
      .toSorted((one, other) => compareAddresses(one.at, other.at))
      .map(({ at, names }) => ({ at, names, force: forceOn(instrument, at, day) })),
    effects: effects.map(({ provisions: ranges, on: commencement, source, certainty }) => {
      const takes = takesEffect(commencement, promulgatedOn);
      const state = takes.on === null ? 'undated' : takes.on <= day ? 'in-force' : 'awaited';
      return { ranges, force: { ...takes, state }, source, certainty } as const;
    }),
    transitions: instrument.transitions.map(({ key, provision, names, until }) => ({
      ...{ key, provision, names, until, isOver: until < day },
    })),
    extracted: await extractedLines(work, extracted, { laws, day }),
    guidance: await guidanceOn(work, lawId),
  };
}

const versionLine = ({ number, document, sha256, taken_at }: Version) => ({
  ...{ number, version: versionIn(document), sha256: sha256.toString('hex'), takenAt: taken_at },
});
type Version = Awaited<ReturnType<typeof store.selectVersions>>[number];

const versionIn = (document: unknown) =>
  typeof document === 'object' && document !== null && 'version' in document
    ? String(document.version)
    : '';

type Around = { readonly laws: ReadonlyMap<InstrumentId, Taken>; readonly day: Day };

async function extractedLines(
  work: Work,
  extracted: readonly Extracted[],
  { laws, day }: Around,
): Promise<Output<'showLaw'>['extracted']> {
  const find = await outcomeFinder(work, laws, day);
  const plans = await store.selectPlanCounts(work);
  const reviewOf = await openReviews(work);
  return Promise.all(
    extracted.map(async (each) => {
      const { id, key, obligation, law, confirmed, drafted_by } = each;
      const { provision, names, kinds, steps, becomes, source, certainty } = obligation;
      return {
        ...{ id, key, provision, names, kinds, source, certainty, confirmed },
        steps: steps.map(({ key: step, names: called, days }) => ({
          key: step,
          names: called,
          days,
        })),
        target: targetOf(law.instrument, obligation),
        force: forceOn(law.instrument, provision, day),
        ...{ outcome: becomes, outcomeState: await find(each) },
        isOwn: drafted_by === work.actor.id,
        plans: plans.get(id) ?? 0,
        review: reviewLine(reviewOf(id), law, obligation),
      };
    }),
  );
}

/** What waits to be reviewed, and whether the law itself now extracts something else. */
function reviewLine(review: OpenReview | null, law: Taken, obligation: Obligation) {
  if (!review) return null;
  const anew = extractedAnew(law.instrument, obligation) ?? null;
  return {
    ...review,
    anew: anew && { names: anew.names, provision: anew.provision, kinds: anew.kinds },
  };
}
type OpenReview = NonNullable<ReturnType<Awaited<ReturnType<typeof openReviews>>>>;

async function guidanceOn(work: Work, lawId: InstrumentId): Promise<Output<'showLaw'>['guidance']> {
  // Who published it is printed on it.
  const bodies = await beyondReach(work, listOrganizations);
  return (await store.selectGuidance(work, lawId)).map((row) => {
    const body = bodies.find(({ id }) => id === row.published_by);
    return {
      ...{ title: row.title, publishedOn: row.published_on, place: row.place },
      ...{ nameJa: body?.nameJa ?? '', nameEn: body?.nameEn ?? '' },
    };
  });
}

export async function publishGuidance(
  work: Change,
  { lawId, organizationId, title, publishedOn, place }: Input<'publishGuidance'>,
): Promise<null> {
  await lawNamed(work, lawId);
  if (!isInReach(work, organizationId)) throw absent();
  if (publishedOn > (await todayOf(work))) {
    throw new Refusal('invalid', say('laws.guidance.ahead'));
  }
  await store.insertGuidance(work, {
    ...{ id: randomUUID(), instrument_id: lawId, published_by: organizationId, title, place },
    ...{ published_on: publishedOn, entered_by: work.actor.id, entered_at: work.now },
  });
  await append(work, {
    act: 'law.guidance-published',
    subject: InstrumentId.encode(lawId),
    organizationId,
    facts: { title, publishedOn, place },
  });
  return null;
}
