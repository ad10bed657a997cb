import { type Severity, severityText } from '#formats/cvss/severity.ts';
import type { Text } from '#kernel/text.ts';

import { say } from './decision-texts.ts';
import type { Verdict } from './judgement.ts';
import { say as sayJudgement } from './judgement-texts.ts';

const verdicts: Record<Verdict, Text> = {
  affected: sayJudgement('exposure.verdict.affected'),
  'not-affected': sayJudgement('exposure.verdict.not-affected'),
  unknown: sayJudgement('exposure.verdict.unknown'),
};

const inputs = new Map<string, Text>([
  ['KEV', say('exposure.input.KEV')],
  ['PE', say('exposure.input.PE')],
  ['A', say('exposure.input.A')],
  ['TI', say('exposure.input.TI')],
]);

const values = new Map<string, Text>([
  ['Y', say('exposure.value.yes')],
  ['N', say('exposure.value.no')],
  ['P', say('exposure.value.partial')],
  ['T', say('exposure.value.total')],
  ['yes', say('exposure.value.yes')],
  ['no', say('exposure.value.no')],
  ['partial', say('exposure.value.partial')],
  ['total', say('exposure.value.total')],
  ['active', say('exposure.value.active')],
  ['poc', say('exposure.value.poc')],
  ['none', say('exposure.value.none')],
  ['known', say('exposure.value.known')],
  ['unknown', say('exposure.value.unknown')],
]);

const outcomes = new Map<string, Text>([
  ['3DF', say('exposure.outcome.3DF')],
  ['3D', say('exposure.outcome.3D')],
  ['14D', say('exposure.outcome.14D')],
  ['60D', say('exposure.outcome.60D')],
  ['FSU', say('exposure.outcome.FSU')],
]);

const givers = new Map<string, Text>([
  ['owner', say('exposure.giver.owner')],
  ['headquarters', say('exposure.giver.headquarters')],
]);

export const verdictWords = (verdict: Verdict): Text => verdicts[verdict];

/** What an input of a decision table asks; one that only its table knows is shown by its key. */
export const inputWords = (input: string): Text => inputs.get(input) ?? { key: input };

/** A value of an input or a signal in words; one that only its table knows is shown as it is. */
export const valueWords = (value: string): Text => values.get(value) ?? { key: value };

/** What a table's outcome tells a system's owner; one that only its table knows is shown by its key. */
export const outcomeWords = (outcome: string): Text => outcomes.get(outcome) ?? { key: outcome };

/** Who gave an input: the owner, the headquarters, or a source by its name. */
export const giverWords = (giver: string): Text => givers.get(giver) ?? { key: giver };

/** The rating of a CVSS score in words. */
export const ratingWords = (severity: Severity): Text => severityText(severity);
