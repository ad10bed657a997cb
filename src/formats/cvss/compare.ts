import type { Finding } from '#kernel/finding.ts';

import { type CvssScore, scoreOf } from './score.ts';
import { severities, type Severity, severityOf } from './severity.ts';
import { say } from './texts.ts';

/** What a document says of a vector beside it: a score, a rating in words, or both. */
export type ScoreClaim = {
  readonly vector: string;
  readonly score?: number | undefined;
  readonly severity?: string | undefined;
};

/** A claim beside what its vector comes to; a part is there only where it differs. */
export type ScoreDifference = {
  readonly score?: { readonly claimed: number; readonly computed: number };
  readonly severity?: { readonly claimed: string; readonly computed: Severity };
};

const ratings: readonly string[] = severities;

/**
 * Where a claim is not what its vector comes to. The score of the base metrics and the one of all
 * that are given are both right, and so is the rating of either, or of the score claimed: documents
 * do not say which they mean. Undefined where nothing differs, or the vector cannot be read. Words
 * that rate nothing are passed over; version 2 rates by the words of the NVD.
 */
export function scoreDifference(claim: ScoreClaim): ScoreDifference | undefined {
  const scored = scoreOf(claim.vector);
  if (!scored.ok) return undefined;
  const [score, severity] = [differentScore(scored, claim), differentSeverity(scored, claim)];
  if (!score && !severity) return undefined;
  return { ...(score && { score }), ...(severity && { severity }) };
}

const scoresOf = ({ score, base, temporal, environmental }: CvssScore): number[] =>
  [base, score, temporal, environmental].filter((each) => each !== undefined);

function differentScore(scored: CvssScore, { score: claimed }: ScoreClaim) {
  if (claimed === undefined || scoresOf(scored).includes(claimed)) return undefined;
  return { claimed, computed: scored.base };
}

function differentSeverity(scored: CvssScore, { score, severity: claimed }: ScoreClaim) {
  const word = claimed?.toLowerCase();
  if (claimed === undefined || word === undefined || !ratings.includes(word)) return undefined;
  const meant = score === undefined ? scoresOf(scored) : [...scoresOf(scored), score];
  if (meant.some((each) => severityOf(scored.version, each) === word)) return undefined;
  return { claimed, computed: severityOf(scored.version, scored.base) };
}

/** A claim and where its parts stand in the document. */
export type PlacedClaim = ScoreClaim & {
  readonly scorePath: string;
  readonly severityPath: string;
};

/** A warning for every score or rating that is not what its vector comes to. */
export function scoreFindings(claims: readonly PlacedClaim[]): Finding[] {
  return claims.flatMap((claim): Finding[] => {
    const { score, severity } = scoreDifference(claim) ?? {};
    const note = { rule: 'cvss.differs', severity: 'warning' } as const;
    return [
      ...(score ? [{ ...note, path: claim.scorePath, text: say('cvss.differs', score) }] : []),
      ...(severity
        ? [
            {
              ...{ ...note, path: claim.severityPath },
              text: say('cvss.differs', { ...severity, claimed: severity.claimed.slice(0, 40) }),
            },
          ]
        : []),
    ];
  });
}
