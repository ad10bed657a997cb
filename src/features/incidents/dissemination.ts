import { z } from 'zod';

import { id } from '#kernel/id.ts';

import type { FieldKey } from './fact-fields.ts';
import { Indicator, valueShapes } from './fact-value.ts';
import { FactCertainty } from './facts.ts';
import type { FilingDocument } from './filing.ts';

/** What was taken out of one matter and handed to intake, exposure and sharing in one act. */
export const DisseminationId = id('dissemination');
export type DisseminationId = z.infer<typeof DisseminationId>;

/** What can be handed out of a matter: a vulnerability by its public id, or one indicator. */
export const Handed = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('vulnerability'), id: z.string() }),
  z.strictObject({ kind: z.literal('indicator'), type: Indicator.shape.type, value: z.string() }),
]);
export type Handed = z.infer<typeof Handed>;

/** What tells one thing that can be handed out from another. */
export const keyOf = (handed: Handed): string =>
  handed.kind === 'vulnerability' ? handed.id : `${handed.type} ${handed.value}`;

/** Why something stays with the authority that was told it. */
export const staying = ['no-consent', 'no-public-id'] as const;
export type Staying = (typeof staying)[number];

/** One thing of a matter with how sure its reporter is, and why it stays, where it does. */
export const Offered = z.strictObject({
  handed: Handed,
  certainty: FactCertainty,
  stays: z.enum(staying).nullable(),
});
export type Offered = z.infer<typeof Offered>;

/** A copy that an authority holds, and which fields its reporter lets go further. */
export type HeldCopy = {
  readonly document: FilingDocument;
  readonly allows: (field: FieldKey) => boolean;
};

/** The names under which a vulnerability is public; a name of somebody’s own says who was hit. */
const publicId = /^(?:CVE-\d{4}-\d{4,19}|JVNDB-\d{4}-\d{6}|GHSA(?:-[0-9A-Z]{4}){3})$/;

/**
 * Everything in the copies of a matter that could be handed out, each thing once. Of one that several
 * copies bear, it is enough that one of them may go on. What a reporter notes beside it never goes: free
 * words may say who was hit.
 */
export function offeredIn(copies: readonly HeldCopy[]): readonly Offered[] {
  const found = copies.flatMap(({ document, allows }) =>
    (document.projection?.sections ?? [])
      .flatMap(({ cells }) => cells)
      .flatMap(({ told }) => told)
      .flatMap(({ field, value, certainty }) =>
        thingsIn(field, value).map((handed) => ({
          ...{ handed, certainty },
          stays: staysFor(handed, allows(field)),
        })),
      ),
  );
  const offered = new Map<string, Offered>();
  for (const each of found) {
    const key = keyOf(each.handed);
    const before = offered.get(key);
    if (!before || before.stays !== null) offered.set(key, each);
  }
  return [...offered.values()];
}

function thingsIn(field: FieldKey, value: unknown): readonly Handed[] {
  if (field === 'vulnerabilities') {
    const named = valueShapes.vulnerabilities.safeParse(value).data ?? [];
    return named.map((each) => ({ kind: 'vulnerability', id: each.id.toUpperCase() }));
  }
  if (field !== 'indicators') return [];
  const indicators = valueShapes.indicators.safeParse(value).data ?? [];
  return indicators.map(({ type, value: said }) => ({
    ...{ kind: 'indicator', type },
    value: refanged(type, said),
  }));
}

function staysFor(handed: Handed, isAllowed: boolean): Staying | null {
  if (!isAllowed) return 'no-consent';
  const isNamed = handed.kind === 'indicator' || publicId.test(handed.id);
  return isNamed ? null : 'no-public-id';
}

/** An address as machines read it: people write it so that nobody can click on it by mistake. */
function refanged(type: z.infer<typeof Indicator>['type'], value: string): string {
  if (type !== 'ip' && type !== 'domain' && type !== 'url' && type !== 'email') return value;
  return value
    .replace(/^hxxp/i, 'http')
    .replaceAll(/\[(?:\.|dot)\]|\((?:\.|dot)\)/gi, '.')
    .replaceAll(/\[:\]/g, ':')
    .replaceAll(/\[(?:@|at)\]/gi, '@');
}

/** What an authority handed out of a matter, as its desk shows it. */
export type Dissemination = {
  readonly id: DisseminationId;
  readonly handed: readonly Handed[];
  readonly madeAt: Date;
  readonly recalledAt: Date | null;
};

/** The record of one vulnerability in the source of the headquarters; each act has records of its own. */
export const recordIdOf = (of: DisseminationId, vulnerability: string): string =>
  `NOROSHI-${of}-${vulnerability}`;

/**
 * What intake is told of the vulnerabilities that were handed out, as OSV records: that attacks use
 * them, and nothing of whom they hit. Recalled, the same records are withdrawn.
 */
export function recordsOf({
  id: own,
  handed,
  madeAt,
  recalledAt,
}: Dissemination): readonly object[] {
  return handed.flatMap((each) => {
    if (each.kind !== 'vulnerability') return [];
    return {
      ...{ schema_version: '1.7.0', id: recordIdOf(own, each.id) },
      ...{ published: madeAt.toISOString(), modified: (recalledAt ?? madeAt).toISOString() },
      ...(recalledAt ? { withdrawn: recalledAt.toISOString() } : {}),
      aliases: [each.id],
      summary: `${each.id}: 報告された事案で悪用されたもの / used in a reported incident`,
    };
  });
}
