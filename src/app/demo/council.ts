import { proposedPolicies } from '#features/audits/server/service.ts';
import type { BodyId, SeatId } from '#features/council/body.ts';
import type { ItemId, MeetingId } from '#features/council/meeting.ts';
import * as council from '#features/council/server/service.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Change, Tools } from '#platform/tools.ts';

import { words } from '../words.ts';
import { signedIn, signedInAs } from './sign-in.ts';

const day = 86_400_000;

/** Whoever acts in the meetings of the demo. */
type Cast = {
  readonly officer: Actor;
  readonly approver: Actor;
  readonly members: readonly Actor[];
};

type Seated = { readonly seatId: SeatId; readonly person: Actor };

/**
 * A council of the demo nation: one meeting that was held, decided and has its minutes, and one that is
 * called, with what it is to decide.
 */
export async function foundCouncil(tools: Tools): Promise<void> {
  const cast: Cast = {
    officer: await signedInAs(tools, 'officer'),
    approver: await signedInAs(tools, 'approver'),
    members: [await signedIn(tools, 'uchida'), await signedIn(tools, 'hakobe')],
  };
  const { bodyId, seats } = await constitute(tools, cast);
  await hold(tools, cast, { bodyId, seats });
  await call(tools, cast, bodyId);
}

type Asking = <Result>(use: (work: Change) => Promise<Result>) => Promise<Result>;
const asOfficer =
  (tools: Tools, { officer }: Cast): Asking =>
  (use) =>
    tools.write(officer, use);

async function constitute(tools: Tools, cast: Cast) {
  const ask = asOfficer(tools, cast);
  const names = { nameJa: '烽火国サイバー安全会議', nameEn: 'Tobuhi Cybersecurity Council' };
  const { id: bodyId } = await ask((work) =>
    council.constituteBody(work, { ...names, rule: 'headquarters', firstNumber: 42 }),
  );
  const expert = await signedIn(tools, 'keno');
  const [home, transport] = cast.members;
  const places = [
    { kind: 'chair', titleJa: '本部長', titleEn: 'Head of headquarters', person: cast.approver },
    { kind: 'member', titleJa: '内務大臣', titleEn: 'Minister of Home Affairs', person: home },
    {
      kind: 'member',
      ...{ titleJa: '運輸国土大臣', titleEn: 'Minister of Transport', person: transport },
    },
    { kind: 'expert', titleJa: '有識者', titleEn: 'Expert', person: expert },
    { kind: 'secretary', titleJa: '事務局長', titleEn: 'Secretary', person: cast.officer },
  ] as const;
  const seats: Seated[] = [];
  for (const { kind, titleJa, titleEn, person } of places) {
    if (!person) continue;
    const basis = kind === 'expert' ? 'personal' : 'ex-officio';
    const { id: seatId } = await ask((work) =>
      council.addSeat(work, { councilId: bodyId, kind, basis, titleJa, titleEn }),
    );
    await ask((work) =>
      council.seatPerson(work, { seatId, personId: person.id, standing: 'holder' }),
    );
    if (kind === 'chair' || kind === 'member') seats.push({ seatId, person });
  }
  return { bodyId, seats };
}

type Council = { readonly bodyId: BodyId; readonly seats: readonly Seated[] };

async function plan(tools: Tools, cast: Cast, bodyId: BodyId, afterDays: number) {
  return asOfficer(
    tools,
    cast,
  )((work) =>
    council.planMeeting(work, {
      ...{ bodyId, kind: 'session', title: '', place: '本部 第一会議室' },
      beginsAt: new Date(work.now.getTime() + afterDays * day),
    }),
  );
}

const urgent = `1 公開されている脆弱性への対処を、期限を定めて各府省庁に求める。
2 各府省庁は、所管する組織の体制を点検し、本部に報告する。`;

/** The meeting that was held: its decision orders a task, and its minutes are locked. */
async function hold(tools: Tools, cast: Cast, { bodyId, seats }: Council): Promise<void> {
  const ask = asOfficer(tools, cast);
  const { id: meetingId } = await plan(tools, cast, bodyId, 0);
  const { id: itemId } = await ask((work) =>
    council.addItem(work, {
      ...{ meetingId, kind: 'decision', title: '緊急に取り組む事項について', words: '' },
    }),
  );
  const { id: talk } = await ask((work) =>
    council.addItem(work, {
      meetingId,
      kind: 'deliberation',
      title: '次期戦略について',
      words: '',
    }),
  );
  const { id: proposalId } = await ask((work) =>
    council.makeProposal(work, { itemId, text: urgent }),
  );
  await orderWith(tools, cast, itemId);
  await ask((work) => council.moveMeeting(work, { meetingId, to: 'notified' }));
  await ask((work) => council.moveMeeting(work, { meetingId, to: 'open' }));
  for (const { seatId, person } of seats) {
    const arrival = { meetingId, seatId, personId: person.id, manner: 'present' as const };
    await ask((work) => council.recordArrival(work, arrival));
  }
  await decide(tools, cast, { itemId, proposalId, seats });
  await talkOver(tools, cast, { itemId: talk, seats });
  await ask((work) => council.moveMeeting(work, { meetingId, to: 'closed' }));
  await minute(tools, cast, { meetingId, seats });
}

/** What the decision will order, of a ministry that has nobody in the demo. */
async function orderWith(tools: Tools, cast: Cast, itemId: ItemId): Promise<void> {
  const bodies = await tools.read(cast.officer, listOrganizations);
  const treasury = bodies.find(({ code }) => code === 'treasury');
  if (!treasury) throw new Error('The demo nation has no treasury.');
  await asOfficer(
    tools,
    cast,
  )((work) =>
    council.prepareEffect(work, {
      itemId,
      effect: {
        ...{ kind: 'task-order', organizationId: treasury.id },
        words: '所管する組織の事案対処の体制を点検し、結果を報告すること。',
        dueOn: new Date(work.now.getTime() + 20 * day).toISOString().slice(0, 10),
      },
    }),
  );
}

type Deciding = {
  readonly itemId: ItemId;
  readonly proposalId: Awaited<ReturnType<typeof council.makeProposal>>['id'];
  readonly seats: readonly Seated[];
};

async function decide(tools: Tools, cast: Cast, { itemId, proposalId, seats }: Deciding) {
  const ask = asOfficer(tools, cast);
  const { id: ballotId } = await ask((work) =>
    council.openBallot(work, { itemId, proposalId, manner: 'named' }),
  );
  for (const { seatId, person } of seats) {
    await tools.write(person, (work) =>
      council.castVote(work, { ballotId, seatId, choice: 'for' }),
    );
  }
  await ask((work) => council.closeBallot(work, { ballotId }));
  await tools.write(cast.approver, (work) =>
    council.decisionDesk(words).declareOutcome(work, { itemId, kind: 'decided', words: '' }),
  );
}

type Talking = { readonly itemId: ItemId; readonly seats: readonly Seated[] };

async function talkOver(tools: Tools, cast: Cast, { itemId, seats }: Talking): Promise<void> {
  const [, second] = seats;
  if (second) {
    const words = '地方の組織の体制にも触れるべきである。';
    const said = { itemId, seatId: second.seatId, words };
    await asOfficer(tools, cast)((work) => council.makeStatement(work, said));
  }
  const outcome = { itemId, kind: 'continued' as const, words: '次回も引き続き討議する。' };
  await tools.write(cast.approver, (work) =>
    council.decisionDesk(words).declareOutcome(work, outcome),
  );
}

type Minuting = { readonly meetingId: MeetingId; readonly seats: readonly Seated[] };

async function minute(tools: Tools, cast: Cast, { meetingId, seats }: Minuting): Promise<void> {
  const { draftMinutes } = council.minutesDesk(words);
  await asOfficer(tools, cast)((work) => draftMinutes(work, { meetingId }));
  for (const { seatId, person } of seats) {
    const answer = { meetingId, number: 1, seatId, objection: '' };
    await tools.write(person, (work) => council.confirmMinutes(work, answer));
  }
  await tools.write(cast.approver, (work) => council.lockMinutes(work, { meetingId, number: 1 }));
}

/** The meeting to come: what it is to decide, a report, and one item that few know of. */
async function call(tools: Tools, cast: Cast, bodyId: BodyId): Promise<void> {
  const ask = asOfficer(tools, cast);
  const { id: meetingId } = await plan(tools, cast, bodyId, 30);
  const { id: itemId } = await ask((work) =>
    council.addItem(work, {
      ...{ meetingId, kind: 'decision', title: '監査の基本方針の改定について', words: '' },
    }),
  );
  const text = '監査の基本方針を、別紙のとおり改定する。';
  await ask((work) => council.makeProposal(work, { itemId, text }));
  const [policyId] = await tools.read(cast.officer, proposedPolicies);
  if (policyId !== undefined) {
    const effect = { kind: 'policy-adopt' as const, policyId };
    await ask((work) => council.prepareEffect(work, { itemId, effect }));
  }
  const about = { title: '改定の趣旨', name: '改定の趣旨.txt' };
  const content = new TextEncoder().encode('府省庁を毎年度監査し、改善を早めるため。');
  await ask((work) => council.addPaper(work, { itemId, ...about }, content));
  await ask((work) =>
    council.addItem(work, {
      ...{ meetingId, kind: 'report', title: '前回までの決定事項等の状況', words: '' },
    }),
  );
  await ask((work) =>
    council.addItem(work, {
      ...{ meetingId, kind: 'report', title: '標的となっている組織について', words: '' },
      insiders: [cast.approver.id],
    }),
  );
  await ask((work) => council.moveMeeting(work, { meetingId, to: 'notified' }));
}
