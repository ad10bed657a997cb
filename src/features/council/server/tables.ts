import type { Generated } from 'kysely';

import type { OrganizationId, PersonId } from '#kernel/actor.ts';

import type {
  BallotId,
  BallotManner,
  CastingVote,
  Choice,
  Counts,
  ProposalId,
  Result,
} from '../ballot.ts';
import type { Basis, BodyId, SeatId, SeatKind, Standing, TermId } from '../body.ts';
import type { EffectId, EffectKind } from '../effects.ts';
import type {
  ItemId,
  ItemKind,
  Manner,
  MeetingId,
  MeetingKind,
  OutcomeKind,
  PaperId,
} from '../meeting.ts';
import type { StepKind, TaskId } from '../task.ts';

declare module '#platform/db.ts' {
  interface Tables {
    'council.body': {
      id: BodyId;
      line_id: BodyId;
      succeeds_id: BodyId | null;
      name_ja: string;
      name_en: string;
      rule: unknown;
      first_number: number;
      constituted_by: PersonId;
      constituted_at: Date;
      ended_at: Date | null;
    };
    'council.reader': {
      body_id: BodyId;
      person_id: PersonId;
      since_at: Date;
      until_at: Date | null;
    };
    'council.seat': {
      id: SeatId;
      body_id: BodyId;
      place: number;
      kind: SeatKind;
      basis: Basis;
      title_ja: string;
      title_en: string;
      organization: OrganizationId | null;
      made_by: PersonId;
      made_at: Date;
    };
    'council.term': {
      id: TermId;
      seat_id: SeatId;
      body_id: BodyId;
      person_id: PersonId;
      name: string;
      standing: Standing;
      begins_at: Date;
      ends_at: Date | null;
      recorded_by: PersonId;
      recorded_at: Date;
    };
    'council.meeting': {
      id: MeetingId;
      body_id: BodyId;
      kind: MeetingKind;
      number: number | null;
      title: string;
      place: string;
      begins_at: Date;
      closes_at: Date | null;
      planned_by: PersonId;
      planned_at: Date;
      notified_at: Date | null;
      opened_at: Date | null;
      closed_at: Date | null;
      cancelled_at: Date | null;
    };
    'council.item': {
      id: ItemId;
      meeting_id: MeetingId;
      body_id: BodyId;
      parent_id: ItemId | null;
      place: number;
      kind: ItemKind;
      title: string;
      words: string;
      is_sealed: boolean;
      papers: number;
      added_by: PersonId;
      added_at: Date;
    };
    'council.insider': {
      item_id: ItemId;
      person_id: PersonId;
      added_by: PersonId;
      added_at: Date;
    };
    'council.paper': {
      id: PaperId;
      version: number;
      item_id: ItemId;
      body_id: BodyId;
      place: number;
      title: string;
      file: string;
      media_type: string;
      sha256: Buffer;
      content: Buffer;
      released_at: Date;
      added_by: PersonId;
      added_at: Date;
    };
    'council.release': {
      paper_id: PaperId;
      version: number;
      item_id: ItemId;
      meeting_id: MeetingId;
      body_id: BodyId;
      is_sealed: boolean;
      due_at: Date;
      told_at: Date | null;
    };
    'council.attendance': {
      meeting_id: MeetingId;
      body_id: BodyId;
      seat_id: SeatId;
      person_id: PersonId;
      name: string;
      standing: Standing;
      manner: Manner;
      arrived_at: Date;
      left_at: Date | null;
      recorded_by: PersonId;
    };
    'council.recusal': {
      item_id: ItemId;
      body_id: BodyId;
      seat_id: SeatId;
      reason: string;
      recorded_by: PersonId;
      recorded_at: Date;
    };
    'council.statement': {
      id: string;
      item_id: ItemId;
      body_id: BodyId;
      seat_id: SeatId;
      name: string;
      words: string;
      recorded_by: PersonId;
      made_at: Date;
    };
    'council.proposal': {
      id: ProposalId;
      item_id: ItemId;
      body_id: BodyId;
      number: number;
      amends_id: ProposalId | null;
      text: string;
      sha256: Buffer;
      proposer: string;
      proposed_by: PersonId;
      proposed_at: Date;
    };
    'council.ballot': {
      id: BallotId;
      item_id: ItemId;
      body_id: BodyId;
      proposal_id: ProposalId;
      sha256: Buffer;
      manner: BallotManner;
      seats: SeatId[];
      opened_by: PersonId;
      opened_at: Date;
      closed_at: Date | null;
      result: Result | null;
      casting: CastingVote | null;
      counts: Counts | null;
    };
    'council.vote': {
      ballot_id: BallotId;
      seat_id: SeatId;
      body_id: BodyId;
      person_id: PersonId;
      choice: Choice;
      cast_by: PersonId;
      cast_at: Date;
    };
    'council.outcome': {
      item_id: ItemId;
      body_id: BodyId;
      kind: OutcomeKind;
      words: string;
      proposal_id: ProposalId | null;
      sha256: Buffer | null;
      made_by: PersonId;
      made_at: Date;
    };
    'council.effect': {
      id: EffectId;
      item_id: ItemId;
      body_id: BodyId;
      kind: EffectKind;
      input: unknown;
      prepared_by: PersonId;
      prepared_at: Date;
      done_at: Date | null;
      subject: string | null;
      withdrawn_at: Date | null;
      withdrawn_by: PersonId | null;
      withdrawn_for: Generated<string>;
    };
    'council.task': {
      organization_id: OrganizationId;
      id: TaskId;
      body_id: BodyId;
      meeting_id: MeetingId;
      item_id: ItemId | null;
      words: string;
      due_on: string;
      ordered_by: PersonId;
      ordered_at: Date;
    };
    'council.task_step': {
      organization_id: OrganizationId;
      id: string;
      task_id: TaskId;
      kind: StepKind;
      note: string;
      file: string | null;
      media_type: string | null;
      sha256: Buffer | null;
      content: Buffer | null;
      made_by: PersonId;
      made_at: Date;
    };
    'council.minutes': {
      meeting_id: MeetingId;
      body_id: BodyId;
      number: number;
      kind: 'draft' | 'correction';
      reason: string;
      written_by: PersonId;
      written_at: Date;
      locked_by: PersonId | null;
      locked_at: Date | null;
      sha256: Buffer | null;
    };
    'council.minutes_paragraph': {
      meeting_id: MeetingId;
      body_id: BodyId;
      number: number;
      place: number;
      item_id: ItemId | null;
      words: string;
      is_public: boolean;
      written_at: Date;
    };
    'council.confirmation': {
      meeting_id: MeetingId;
      body_id: BodyId;
      number: number;
      seat_id: SeatId;
      name: string;
      objection: string;
      confirmed_by: PersonId;
      confirmed_at: Date;
    };
  }
}
