import { z } from 'zod';

import type { Jurisdiction, Leaf } from '#features/profiles/shelf.ts';
import { faultsOf } from '#kernel/faults.ts';
import type { Fault } from '#kernel/refusal.ts';

import type { Rulebook } from './rulebook.ts';
import { readRulebooks } from './rulebook-shelf.ts';
import { type Trial, tried } from './sample.ts';

/** Versions of duties and forms that are to hold from a day on, and the incidents that prove them. */
export const RulebookAmendment = z.strictObject({
  documents: z
    .array(
      z.strictObject({
        of: z.enum(['duties', 'forms']),
        document: z.looseObject({ id: z.string(), version: z.string() }),
      }),
    )
    .min(1)
    .max(50),
  /** Incidents with where every duty must stand, in the shape of the samples of a profile. */
  samples: z.array(z.unknown()).min(1).max(100),
});
export type RulebookAmendment = z.infer<typeof RulebookAmendment>;

/** An amendment, and from which day it holds. */
type Dated = { readonly amendment: RulebookAmendment; readonly effectiveOn: string };

const Ending = z.looseObject({
  id: z.string(),
  from: z.string().optional(),
  until: z.string().optional(),
});

/** A document that another version follows ends on the day on which that begins; any other is as it was. */
function endedAt({ path, document }: Leaf, on: string): Leaf {
  const read = Ending.safeParse(document);
  if (!read.success || (read.data.until !== undefined && read.data.until <= on)) {
    return { path, document };
  }
  return { path, document: { ...read.data, until: on } };
}

/** The documents of a profile after an amendment: every former version is kept, and ends where it must. */
export function amended(
  leaves: readonly Leaf[],
  profile: string,
  { amendment, effectiveOn }: Dated,
): readonly Leaf[] {
  const isFollowed = ({ path, document }: Leaf) =>
    amendment.documents.some(
      ({ of, document: next }) =>
        path.startsWith(`${profile}/${of}/`) && Ending.safeParse(document).data?.id === next.id,
    );
  const added = amendment.documents.map(({ of, document }, at) => ({
    path: placeOf(profile, of, at, effectiveOn),
    document: { ...document, from: effectiveOn },
  }));
  return [
    ...leaves.map((leaf) => (isFollowed(leaf) ? endedAt(leaf, effectiveOn) : leaf)),
    ...added,
  ];
}

const placeOf = (profile: string, of: string, at: number, on: string) =>
  `${profile}/${of}/amended-${on}-${at}.json`;

/** What an amendment comes to: its faults, and every sample with what comes out otherwise. */
export type AmendmentTrial = {
  readonly faults: readonly Fault[];
  readonly samples: readonly (Trial & { readonly path: string })[];
};

type Before = {
  readonly leaves: readonly Leaf[];
  readonly jurisdiction: Jurisdiction;
  /** Samples that held before, by where they stand. */
  readonly samples: readonly Leaf[];
};

/**
 * Tries an amendment as it was written: that it can be read, that everything fits together, that the
 * samples that held before still do, and that its own come out as its author says.
 */
export function tryAmendment(
  { leaves, jurisdiction, samples }: Before,
  document: unknown,
  effectiveOn: string,
): AmendmentTrial {
  const read = RulebookAmendment.safeParse(document);
  if (!read.success) return { faults: faultsOf(read.error), samples: [] };
  const amendment = read.data;
  const { id } = jurisdiction.profile;
  const profiles = new Map([[id, jurisdiction]]);
  const before = readRulebooks(leaves, profiles).rulebooks.get(id);
  const after = readRulebooks(amended(leaves, id, { amendment, effectiveOn }), profiles);
  const faults = after.faults.map(({ path, text }) => ({
    path: placeIn(amendment, id, effectiveOn, path),
    text,
  }));
  const rulebook = after.rulebooks.get(id);
  if (faults.length > 0 || !rulebook || !before) return { faults, samples: [] };
  const own = amendment.samples.map((sample, at): Leaf => ({
    path: `samples/${at}`,
    document: sample,
  }));
  const newer = newDuties(before, rulebook);
  return {
    faults: [],
    samples: [
      ...samples.map((each) => ({ path: each.path, ...tried(rulebook, each.document, newer) })),
      ...own.map((each) => ({ path: each.path, ...tried(rulebook, each.document) })),
    ],
  };
}

/** A fault of a document that the amendment brought is told where it stands there. */
function placeIn(amendment: RulebookAmendment, id: string, on: string, path: string): string {
  const at = amendment.documents.findIndex(({ of }, place) =>
    path.startsWith(`${placeOf(id, of, place, on)}#`),
  );
  return at < 0 ? path : `/documents/${at}/document${path.slice(path.indexOf('#') + 1)}`;
}

/** Duties that there were not before: samples that are older cannot speak of them. */
function newDuties(before: Rulebook, after: Rulebook): ReadonlySet<string> {
  const known = new Set(before.duties.map(({ value }) => value.id));
  return new Set(after.duties.map(({ value }) => value.id).filter((id) => !known.has(id)));
}

/** Whether everything came out as it must. */
export const holdsGood = ({ faults, samples }: AmendmentTrial): boolean =>
  faults.length === 0 && samples.every((each) => each.faults.length === 0);
