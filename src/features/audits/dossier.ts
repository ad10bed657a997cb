import type { SystemId, SystemLine } from '#features/inventory/system.ts';
import type { OrganizationId, PersonId } from '#kernel/actor.ts';

import type { Clauses } from './clause.ts';
import type { EditionId } from './edition.ts';
import type { AuditId, FindingId, FindingState, StepKind } from './finding.ts';
import type { CarriageReason, HeldCarriage, Result } from './judgement.ts';
import type { AuditPolicy } from './policy.ts';

/** A body as papers and documents name it. */
export type DossierBody = {
  readonly id: OrganizationId;
  readonly code: string;
  readonly nameJa: string;
  readonly nameEn: string;
  readonly kind: string;
};

/** What was judged of a clause, or carried over to it. */
export type DossierJudgement = {
  readonly clause: string;
  readonly result: Result;
  readonly note: string;
  readonly carriage: HeldCarriage;
  readonly reason: CarriageReason | null;
  readonly from: readonly string[];
  readonly by: PersonId;
  readonly at: Date;
};

export type DossierStep = {
  readonly id: string;
  readonly kind: StepKind;
  readonly note: string;
  readonly until: string | null;
  readonly by: string;
  readonly at: Date;
};

export type DossierFinding = {
  readonly id: FindingId;
  readonly clause: string;
  readonly systemId: SystemId | null;
  readonly title: string;
  readonly rating: string | null;
  readonly isUrgent: boolean;
  /** Because its auditor said so, whatever its rating. */
  readonly isMarkedUrgent: boolean;
  readonly cause: string;
  readonly effect: string;
  readonly raisedAt: Date;
  readonly planDueOn: string;
  readonly state: FindingState;
  readonly until: string | null;
  readonly isOverdue: boolean;
  /** How many earlier findings of the same body it repeats. */
  readonly repeats: number;
  readonly steps: readonly DossierStep[];
};

/** All that is known of one audit of one body: what its papers and documents are made of. */
export type Dossier = {
  readonly audit: {
    readonly id: AuditId;
    readonly startsOn: string;
    readonly endsOn: string;
    readonly closedAt: Date | null;
  };
  readonly campaign: {
    readonly title: string;
    readonly kind: string;
    readonly fiscalYear: number;
    readonly openedAt: Date;
  };
  readonly body: DossierBody;
  readonly auditors: readonly { readonly id: PersonId; readonly name: string }[];
  readonly policy: AuditPolicy;
  readonly edition: {
    readonly id: EditionId;
    /** Of its document, by which another installation knows it. */
    readonly uuid: string;
    readonly file: string;
    readonly title: string;
    readonly version: string;
    readonly clauses: Clauses;
    /** The statement of each clause, by which OSCAL says what was looked at. */
    readonly statements: ReadonlyMap<string, string>;
  };
  readonly judgements: readonly DossierJudgement[];
  readonly findings: readonly DossierFinding[];
  readonly systems: readonly SystemLine[];
};

/** The last moment anything in a dossier happened: what is made of it is as new as that. */
export function lastMoment({ audit, campaign, judgements, findings }: Dossier): Date {
  const moments = [
    campaign.openedAt,
    ...(audit.closedAt ? [audit.closedAt] : []),
    ...judgements.map(({ at }) => at),
    ...findings.flatMap(({ raisedAt, steps }) => [raisedAt, ...steps.map(({ at }) => at)]),
  ];
  return moments.reduce((last, at) => (at > last ? at : last));
}
