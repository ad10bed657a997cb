import {
  catalogueDeadline,
  type Deadline,
  deadline,
  type Timeline,
} from '#features/profiles/timeline.ts';
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

/** What the owner of a system has said of it; null or absent until it is said. */
export type OwnerFacts = {
  readonly exposure: { readonly exposed: boolean; readonly since: string } | null;
  readonly importance: 'high' | 'medium' | 'low' | null;
  /** Answers to what tables ask beyond that, by input. */
  readonly answers: ReadonlyMap<string, { readonly value: string; readonly at: Date }>;
};

/** The statements of sources that decisions ask for; null where no source makes it. */
export type SourceFacts = {
  readonly [fact in 'listed' | 'automatable' | 'technicalImpact' | 'exploitation']: {
    readonly value: string;
    readonly at: Date | null;
    readonly sourceId: string;
    readonly recordId: string;
  } | null;
};

type Facts = {
  readonly said: SourceFacts;
  readonly statements: readonly Statement[];
  readonly owner: OwnerFacts;
  readonly catalogueAsOf: Date | null;
};

/**
 * The inputs that the sources, the headquarters and the system's owner give. What none of them
 * gives stays absent: it is asked for, never assumed. “Not listed” is an answer only where a
 * catalogue of exploited vulnerabilities has been taken in at all; what the headquarters states
 * itself outranks what a source says.
 */
export function inputsOf({ said, statements, owner, catalogueAsOf }: Facts): Inputs {
  const inputs: Record<string, Given> = { ...ownerInputs(owner) };
  if (said.listed) inputs['KEV'] = { ...givenBy(said.listed), value: 'Y' };
  else if (catalogueAsOf) inputs['KEV'] = { value: 'N', source: 'kev', at: iso(catalogueAsOf) };
  // A listing says that it is exploited, whatever else a source rates it.
  const exploited = said.listed ? { ...said.listed, value: 'active' } : said.exploitation;
  const state = exploited && exploitations.get(exploited.value.toLowerCase());
  if (exploited && state) inputs['E'] = { ...givenBy(exploited), value: state };
  if (said.automatable) inputs['A'] = givenBy(said.automatable);
  if (said.technicalImpact) inputs['TI'] = givenBy(said.technicalImpact);
  for (const input of new Set(statements.map((each) => each.input))) {
    const own = latest(statements, input);
    if (own) inputs[input] = { value: own.value, source: 'headquarters', at: iso(own.statedAt) };
  }
  return inputs;
}

const exploitations = new Map([
  ['none', 'N'],
  ['poc', 'P'],
  ['active', 'A'],
]);

const importances = { high: 'H', medium: 'M', low: 'L' } as const;

function ownerInputs({ exposure, importance, answers }: OwnerFacts): Inputs {
  const inputs: Record<string, Given> = {};
  for (const [input, { value, at }] of answers) {
    inputs[input] = { value, source: 'owner', at: iso(at) };
  }
  if (exposure) {
    const { exposed, since } = exposure;
    inputs['PE'] = { value: exposed ? 'Y' : 'N', source: 'owner', at: since };
    // Reachable by anybody is open; one that is not may be controlled or small.
    if (exposed) inputs['EXP'] ??= { value: 'O', source: 'owner', at: since };
  }
  if (importance) inputs['IMP'] = { value: importances[importance], source: 'owner', at: null };
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
      readonly forensic: boolean;
      /** Days that the outcome allows; null where it sets no date, or the catalogue does. */
      readonly days: number | null;
      /** The table's own clock and deadline. */
      readonly clockStart: Date;
      readonly due: Deadline | null;
    };

/** A table that rules, and the zone in which its days end. */
export type Rule = {
  readonly table: DecisionTable;
  readonly timeline: Timeline;
  readonly zone: string;
};

/** Of what is known, what a table asks for. */
export function asked({ table }: Pick<Rule, 'table'>, inputs: Inputs): Inputs {
  const keys = table.inputs.map(({ key }) => key);
  return Object.fromEntries(
    keys.flatMap((key) => {
      const given = inputs[key];
      return given ? [[key, given] as const] : [];
    }),
  );
}

/**
 * Runs a table on what is given. Its own clock starts with the detection on the system; where the
 * table asks about the catalogue, with the earlier of that and the listing (CISA BOD 26-04). An
 * outcome may leave the date to the catalogue.
 */
export function decided(
  { table, timeline, zone }: Rule,
  inputs: Inputs,
  since: { readonly detectedAt: Date; readonly catalogueDueOn: string | null },
): Decided {
  const { detectedAt, catalogueDueOn } = since;
  const values = Object.fromEntries(Object.entries(inputs).map(([key, { value }]) => [key, value]));
  const decision = decide(table, values);
  if (!decision.ok) return { waiting: true, missing: decision.missing.map(({ key }) => key) };
  const { key: outcome } = decision.outcome;
  const said = timeline.outcomes[outcome];
  if (!said) throw new Error(`The timeline says nothing of the outcome ${outcome}.`);
  const { days, forensic, byCatalogue } = said;
  const listed = inputs['KEV'];
  const listedAt = listed?.value === 'Y' && listed.at !== null ? new Date(listed.at) : detectedAt;
  const clockStart = listedAt < detectedAt ? listedAt : detectedAt;
  const common = { waiting: false, outcome, forensic, days, clockStart } as const;
  if (days !== null) return { ...common, due: deadline(clockStart, days, zone) };
  const given = byCatalogue ? catalogueDueOn : null;
  return { ...common, due: given === null ? null : catalogueDeadline(clockStart, given, zone) };
}
