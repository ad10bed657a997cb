import { z } from 'zod';

import { canonicalText } from '#formats/json/canonical.ts';

/** What the body whose plan it is makes of a point. */
export const receptionStates = ['considering', 'accepted', 'partly', 'declined'] as const;
export const ReceptionState = z.enum(receptionStates);
export type ReceptionState = (typeof receptionStates)[number];

/** The headquarters' formal opinion as it is adopted: these bytes are voted on, hashed and sent. */
export type StatementDocument = {
  readonly title: string;
  readonly lead: string;
  readonly plan: string;
  readonly revision: number;
  readonly sha256OfPlan: string;
  readonly points: readonly {
    readonly number: number;
    readonly paragraph: number | null;
    readonly words: string;
  }[];
};

export const statementText = ({ points, ...rest }: StatementDocument): string =>
  canonicalText({
    format: 'noroshi-statement-1',
    ...rest,
    points: points.map(({ number, paragraph, words }) => ({ number, paragraph, words })),
  });
