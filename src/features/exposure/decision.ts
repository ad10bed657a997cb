import type { Deadline, Timeline } from '#features/profiles/timeline.ts';
import { deadline } from '#features/profiles/timeline.ts';
import { decide } from '#formats/ssvc/decide.ts';
import type { DecisionTable } from '#formats/ssvc/table.ts';

/** One input of a decision: its value, who says so, and since when (null where nobody said). */
export type Given = { readonly value: string; readonly source: string; readonly at: string | null };

/** What is known for a decision, by the key of the table's decision point. */
export type Inputs = Readonly<Record<string, Given>>;

/** What the headquarters states itself where no source does. */
export type Statement = {
  readonly input: string;
  readonly value: string;
  readonly statedAt: Date;
};

/** What the owner of a system has said about its exposure; null until it is said. */
export type ExposureFact = { readonly exposed: boolean; readonly since: string } | null;

/** The statements of sources that decisions ask for; null where no source makes it. */
export type SourceFacts = {
  readonly [fact in 'listed' | 'automatable' | 'technicalImpact']: {
    readonly value: string;
    readonly at: Date | null;
    readonly sourceId: string;
    readonly recordId: string;
  } | null;
};

/**
 * The inputs that the sources, the headquarters and the system's owner give. What none of them
 * gives stays absent: it is asked for, never assumed. “Not listed” is an answer only where a
 * catalogue of exploited vulnerabilities has been taken in at all; what the headquarters states
 * itself outranks what a source says.
 */
export function inputsOf(facts: {
  readonly said: SourceFacts;
  readonly statements: readonly Statement[];
  readonly exposure: ExposureFact;
  readonly catalogueAsOf: Date | null;
}): Inputs {
  const { said, statements, exposure, catalogueAsOf } = facts;
  const inputs: Record<string, Given> = {};
  if (said.listed) inputs['KEV'] = { ...givenBy(said.listed), value: 'Y' };
  else if (catalogueAsOf) inputs['KEV'] = { value: 'N', source: 'kev', at: iso(catalogueAsOf) };
  if (exposure) {
    inputs['PE'] = { value: exposure.exposed ? 'Y' : 'N', source: 'owner', at: exposure.since };
  }
  for (const [input, fact] of [
    ['A', said.automatable],
    ['TI', said.technicalImpact],
  ] as const) {
    const own = latest(statements, input);
    if (own) inputs[input] = { value: own.value, source: 'headquarters', at: iso(own.statedAt) };
    else if (fact) inputs[input] = givenBy(fact);
  }
  return inputs;
}

const givenBy = ({ value, at, sourceId, recordId }: NonNullable<SourceFacts['listed']>): Given => ({
  value,
  source: `${sourceId} ${recordId}`,
  at: iso(at),
});

const latest = (statements: readonly Statement[], input: string): Statement | undefined =>
  statements
    .filter((each) => each.input === input)
    .sort((a, b) => b.statedAt.getTime() - a.statedAt.getTime())[0];

const iso = (at: Date | null) => at?.toISOString() ?? null;

/** What a table decides, or which inputs it still waits for. */
export type Decided =
  | { readonly waiting: true; readonly missing: readonly string[] }
  | {
      readonly waiting: false;
      readonly outcome: string;
      readonly outcomeName: string;
      readonly forensic: boolean;
      /** Days that the outcome allows; null where it sets no date. */
      readonly days: number | null;
      /** The table's own clock and deadline. */
      readonly clockStart: Date;
      readonly due: Deadline | null;
    };

/**
 * Runs a table on what is given. Its own clock starts at the earlier of the listing in the catalogue
 * and the detection on the system (CISA BOD 26-04).
 */
export function decided(
  ruling: { readonly table: DecisionTable; readonly timeline: Timeline },
  inputs: Inputs,
  detectedAt: Date,
): Decided {
  const values = Object.fromEntries(Object.entries(inputs).map(([key, { value }]) => [key, value]));
  const decision = decide(ruling.table, values);
  if (!decision.ok) return { waiting: true, missing: decision.missing.map(({ key }) => key) };
  const { key: outcome, name: outcomeName } = decision.outcome;
  const said = ruling.timeline.outcomes[outcome];
  if (!said) throw new Error(`The timeline says nothing of the outcome ${outcome}.`);
  const listed = inputs['KEV'];
  const listedAt = listed?.value === 'Y' && listed.at !== null ? new Date(listed.at) : detectedAt;
  const clockStart = listedAt < detectedAt ? listedAt : detectedAt;
  const due = said.days === null ? null : deadline(clockStart, said.days);
  return {
    waiting: false,
    outcome,
    outcomeName,
    forensic: said.forensic,
    days: said.days,
    clockStart,
    due,
  };
}
