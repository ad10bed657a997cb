import type { z } from 'zod';

import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Work } from '#platform/tools.ts';

import { measureWords } from '../directive-words.ts';
import { channelWords, stepWords } from '../follow-up-words.ts';
import { say } from '../telling-texts.ts';
import type * as api from '../timeline-api.ts';
import * as behalf from './behalf-store.ts';
import { addresseeLines } from './lines.ts';
import { selectRemindersOf } from './reminder-store.ts';
import * as request from './request-store.ts';
import * as review from './review-store.ts';
import * as store from './timeline-store.ts';
import { directiveNamed, ownFacts } from './view.ts';

type Happening = z.output<typeof api.Happening>;
type Place = Parameters<typeof store.selectArrival>[1];

const plain: Pick<Happening, 'also' | 'words' | 'onBehalf' | 'tone'> = {
  also: [],
  words: '',
  onBehalf: false,
  tone: 'neutral',
};

/** One addressee with all that happened between it and the directive, the latest first. */
export async function showAddressee(
  work: Work,
  place: z.output<typeof api.showAddressee.input>,
): Promise<z.output<typeof api.showAddressee.output>> {
  const row = await directiveNamed(work, place.directiveId);
  const lines = (await addresseeLines(work, place)).get(place.directiveId) ?? [];
  const [addressee] = lines;
  if (!addressee) throw new Refusal('not-found', sayKernel('kernel.not-found'));
  const happenings = [
    ...(await arrival(work, place)),
    ...(await answers(work, place)),
    ...(await claims(work, place)),
    ...(await reviews(work, place)),
    ...(await requests(work, place)),
    ...(await exceptions(work, place)),
    ...(await followUps(work, place)),
  ].sort((a, b) => b.at.getTime() - a.at.getTime());
  return { directive: ownFacts(row), addressee, happenings };
}

async function arrival(work: Work, place: Place): Promise<Happening[]> {
  const row = await store.selectArrival(work, place);
  if (!row) return [];
  const told = row.viaJa
    ? say('directives.happened.relayed-to', { viaJa: row.viaJa, viaEn: row.viaEn ?? '' })
    : say('directives.happened.told');
  const passedOn = await store.selectPassedOn(work, place);
  return [
    { ...plain, at: row.joined_at, text: told, words: row.relay_note, tone: 'info' },
    ...at(row.opened_at, { text: say('directives.happened.opened') }),
    ...at(row.released_at, { text: say('directives.happened.released'), tone: 'good' }),
    ...passedOn.map(({ joined_at: moment, bodies }) => ({
      ...plain,
      at: moment,
      text: say('directives.happened.passed-on', { count: bodies }),
      tone: 'info' as const,
    })),
  ];
}

/** Something that happened, if it did. */
const at = (
  moment: Date | null,
  happened: Pick<Happening, 'text'> & Partial<Happening>,
): Happening[] => (moment ? [{ ...plain, ...happened, at: moment }] : []);

async function answers(work: Work, place: Place): Promise<Happening[]> {
  const own = await store.selectOwnAcknowledgements(work, place);
  const recorded = await behalf.selectBehalf(work, place);
  const submitted = await store.selectSubmitted(work, place);
  return [
    ...own.map(({ version, acknowledged_at: moment }) => ({
      ...plain,
      at: moment,
      text: say('directives.happened.acknowledged', { version }),
      tone: 'info' as const,
    })),
    ...recorded
      .filter(({ about }) => about === 'acknowledgement')
      .map((row) => ({
        ...plain,
        at: row.recorded_at,
        text: say('directives.happened.acknowledged', { version: row.version ?? 0 }),
        also: [channelWords(row.channel)],
        words: saidWords(row),
        onBehalf: true,
        tone: 'info' as const,
      })),
    ...recorded.flatMap((row) =>
      at(row.disputed_at, {
        text: say('directives.happened.disputed'),
        words: row.dispute ?? '',
        tone: 'warning',
      }),
    ),
    ...submitted.flatMap((row) => {
      const said = recorded.find(({ reply }) => reply === row.number);
      return at(row.submitted_at, {
        text: say('directives.happened.replied', { number: row.number }),
        ...(said && { also: [channelWords(said.channel)], words: saidWords(said) }),
        onBehalf: said !== undefined,
        tone: row.late ? 'warning' : 'info',
      });
    }),
  ];
}

/** Who said it, in which post; what else was noted. */
const saidWords = ({ said_by: name, post, note, reference }: behalf.BehalfRow): string =>
  [[post, name].filter(Boolean).join(' '), note, reference].filter(Boolean).join('\n');

async function claims(work: Work, place: Place): Promise<Happening[]> {
  const recorded = new Map(
    (await behalf.selectBehalf(work, place)).map((row) => [row.claim_id, row] as const),
  );
  return (await store.selectEveryClaim(work, place)).flatMap((claim) => {
    const said = recorded.get(claim.id);
    const system = claim.system ?? '';
    const judged =
      claim.outcome === 'verified'
        ? say(
            claim.review_id
              ? 'directives.happened.verified-by-person'
              : 'directives.happened.verified',
            { system },
          )
        : say('directives.happened.contradicted', { system });
    return [
      {
        at: claim.claimed_at,
        text: say('directives.happened.claimed', { system }),
        also: [measureWords(claim.measure), ...(said ? [channelWords(said.channel)] : [])],
        words: [claim.evidence, said ? saidWords(said) : ''].filter(Boolean).join('\n'),
        onBehalf: said !== undefined,
        tone: 'info' as const,
      },
      ...at(claim.judged_at, {
        text: judged,
        tone: claim.outcome === 'verified' ? 'good' : 'bad',
      }),
      ...at(claim.withdrawn_at, { text: say('directives.happened.withdrawn'), tone: 'warning' }),
    ];
  });
}

/** What was added to claims, and what the persons named to judge them found. */
async function reviews(work: Work, place: Place): Promise<Happening[]> {
  const added = await review.selectEvidence(work, place);
  const named = await review.selectReviews(work, place);
  return [
    ...added.map((row) => ({
      ...plain,
      at: row.added_at,
      text: say('directives.happened.evidence'),
      words: [row.text, row.name ?? ''].filter(Boolean).join('\n'),
    })),
    ...named.flatMap((row) => [
      { ...plain, at: row.assigned_at, text: say('directives.happened.review-assigned') },
      ...(row.verdict === 'more'
        ? at(row.judged_at, {
            text: say('directives.happened.more-asked'),
            words: row.reason ?? '',
            tone: 'warning',
          })
        : []),
    ]),
  ];
}

async function requests(work: Work, place: Place): Promise<Happening[]> {
  const extensions = await request.selectExtensions(work, place);
  const moves = await store.selectMoves(work, place);
  // One act may move many deadlines; it is one happening.
  const amended = new Map(
    moves
      .filter(({ extension_id: extension }) => extension === null)
      .map((row) => [row.changed_at.getTime(), row] as const),
  );
  return [
    ...extensions.flatMap((row) => [
      {
        ...plain,
        at: row.requested_at,
        text: say('directives.happened.extension-asked'),
        words: row.reason,
      },
      ...at(row.decided_at, {
        text: say(
          row.granted
            ? 'directives.happened.extension-granted'
            : 'directives.happened.extension-refused',
        ),
        words: row.decision ?? '',
        tone: row.granted ? 'good' : 'warning',
      }),
    ]),
    ...[...amended.values()].map((row) => ({
      ...plain,
      at: row.changed_at,
      text: say('directives.happened.deadline-moved'),
      tone: 'warning' as const,
    })),
  ];
}

async function exceptions(work: Work, place: Place): Promise<Happening[]> {
  const rows = await request.selectExceptions(work, place);
  return rows.flatMap((row) => [
    {
      ...plain,
      at: row.requested_at,
      text: say(
        row.initiated_by === 'headquarters'
          ? 'directives.happened.exception-proposed'
          : 'directives.happened.exception-asked',
      ),
      words: [row.clause, row.reason].join('\n'),
    },
    ...at(row.decided_at, {
      text: say(
        row.granted
          ? 'directives.happened.exception-granted'
          : 'directives.happened.exception-refused',
      ),
      words: row.decision ?? '',
      tone: row.granted ? 'good' : 'warning',
    }),
    ...at(lapsedAt(row, work.now), {
      text: say('directives.happened.exception-lapsed'),
      tone: 'warning',
    }),
    ...at(row.reported_at, {
      text: say('directives.happened.exception-ended'),
      words: row.report ?? '',
    }),
  ]);
}

/** When an exception lapsed by itself; null where it is in force or was ended before. */
function lapsedAt(
  { granted_until: until, reported_at: ended }: request.ExceptionRow,
  now: Date,
): Date | null {
  if (until === null || until > now) return null;
  return ended !== null && ended < until ? null : until;
}

async function followUps(work: Work, place: Place): Promise<Happening[]> {
  const rows = await selectRemindersOf(work, place.directiveId, place.organizationId);
  return rows.map((row) => ({
    ...plain,
    at: row.done_at,
    text: stepWords(row.step),
    also: [
      ...(row.is_late ? [say('directives.happened.caught-up')] : []),
      ...(row.is_told ? [] : [say('directives.happened.untold')]),
    ],
    tone: row.step.startsWith('before-') ? 'neutral' : 'warning',
  }));
}
