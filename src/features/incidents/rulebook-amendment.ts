import { z } from 'zod';

import { type Jurisdiction, type Leaf, readShelf } from '#features/profiles/shelf.ts';
import { faultsOf } from '#kernel/faults.ts';
import type { Fault } from '#kernel/refusal.ts';

import { type FormTrial, formTrials } from './form-trial.ts';
import type { Rulebook } from './rulebook.ts';
import { readRulebooks } from './rulebook-shelf.ts';
import { pictureIn, type Trial, tried } from './sample.ts';

const versioned = z.looseObject({ id: z.string(), version: z.string() });

/**
 * Versions of duties, forms and clock rules that are to hold from a day on, questions of scope that they
 * ask, and the incidents that prove them. A question that is asked already stays as it is: what a person
 * answered was another question.
 */
export const RulebookAmendment = z.strictObject({
  documents: z
    .array(
      z.discriminatedUnion('of', [
        z.strictObject({ of: z.enum(['duties', 'forms', 'clocks']), document: versioned }),
        z.strictObject({ of: z.literal('questions'), document: z.looseObject({ id: z.string() }) }),
      ]),
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
  const added = amendment.documents.flatMap(({ of, document }, at): Leaf[] => {
    const path = placeOf(profile, of, at, effectiveOn);
    if (of === 'clocks') return [];
    if (of === 'questions') return [{ path, document: { questions: [document] } }];
    return [{ path, document: { ...document, from: effectiveOn } }];
  });
  return [
    ...leaves.map((leaf) => {
      if (leaf.path === profileAt(profile)) return withClocks(leaf, { amendment, effectiveOn });
      return isFollowed(leaf) ? endedAt(leaf, effectiveOn) : leaf;
    }),
    ...added,
  ];
}

const profileAt = (profile: string) => `${profile}/profile.json`;
const Clocks = z.looseObject({ clockRules: z.array(z.unknown()) });
const clocksIn = ({ document }: Leaf) => Clocks.safeParse(document).data?.clockRules ?? [];

/** The profile with the clock rules of an amendment behind those that it has. */
function withClocks(leaf: Leaf, { amendment, effectiveOn }: Dated): Leaf {
  const next = clocksOf(amendment);
  const read = Clocks.safeParse(leaf.document);
  if (next.length === 0 || !read.success) return leaf;
  const isFollowed = (rule: unknown) =>
    next.some(({ id }) => id === Ending.safeParse(rule).data?.id);
  const { path } = leaf;
  const kept = read.data.clockRules.map((rule) =>
    isFollowed(rule) ? endedAt({ path, document: rule }, effectiveOn).document : rule,
  );
  const clockRules = [...kept, ...next.map((rule) => ({ ...rule, from: effectiveOn }))];
  return { path, document: { ...read.data, clockRules } };
}

const clocksOf = ({ documents }: RulebookAmendment) =>
  documents.flatMap(({ of, document }) => (of === 'clocks' ? [document] : []));

/** The rulebook that some documents of a profile are, with the clocks they name, or each fault. */
export function rulebookFrom(
  leaves: readonly Leaf[],
  jurisdiction: Jurisdiction,
): { readonly rulebook: Rulebook | undefined; readonly faults: readonly Fault[] } {
  const { profile } = jurisdiction;
  const shelf = readShelf(leaves);
  const clockRules = shelf.profiles.get(profile.id)?.profile.clockRules ?? profile.clockRules;
  const own = { ...jurisdiction, profile: { ...profile, clockRules } };
  const { rulebooks, faults } = readRulebooks(leaves, new Map([[profile.id, own]]));
  const ofClocks = shelf.faults.filter(({ path }) =>
    path.startsWith(`${profileAt(profile.id)}#/clockRules/`),
  );
  return { rulebook: rulebooks.get(profile.id), faults: [...ofClocks, ...faults] };
}

const placeOf = (profile: string, of: string, at: number, on: string) =>
  `${profile}/${of}/amended-${on}-${at}.json`;

/** What an amendment comes to: its faults, and every sample with what comes out otherwise. */
export type AmendmentTrial = {
  readonly faults: readonly Fault[];
  readonly samples: readonly SampleTrial[];
};

/** What came of one sample, and each form that shows something else on it than before. */
export type SampleTrial = Trial & {
  readonly path: string;
  readonly forms: readonly FormTrial[];
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
  const before = rulebookFrom(leaves, jurisdiction).rulebook;
  const after = rulebookFrom(amended(leaves, id, { amendment, effectiveOn }), jurisdiction);
  const place = placeIn({ amendment, effectiveOn }, id, leaves);
  const faults = after.faults.map(({ path, text }) => ({ path: place(path), text }));
  const { rulebook } = after;
  if (faults.length > 0 || !rulebook || !before) return { faults, samples: [] };
  const newer = newDuties(before, rulebook);
  const trial = ({ path, document: sample }: Leaf, known?: ReadonlySet<string>): SampleTrial => {
    const picture = pictureIn(sample);
    const forms = picture ? formTrials(before, rulebook, picture) : [];
    return { path, ...tried(rulebook, sample, known), forms };
  };
  return {
    faults: [],
    samples: [
      ...samples.map((each) => trial(each, newer)),
      ...amendment.samples.map((sample, at) => trial({ path: `samples/${at}`, document: sample })),
    ],
  };
}

/** A fault of a document that the amendment brought is told where it stands there. */
function placeIn({ amendment, effectiveOn }: Dated, id: string, leaves: readonly Leaf[]) {
  const profile = leaves.find(({ path }) => path === profileAt(id));
  const known = profile ? clocksIn(profile).length : 0;
  const clocks = amendment.documents.flatMap(({ of }, at) => (of === 'clocks' ? [at] : []));
  return (path: string): string => {
    const [, rule, rest = ''] = /#\/clockRules\/(\d+)(.*)$/s.exec(path) ?? [];
    const clock = rule === undefined ? undefined : clocks[Number(rule) - known];
    if (clock !== undefined) return `/documents/${clock}/document${rest}`;
    const at = amendment.documents.findIndex(({ of }, place) =>
      path.startsWith(`${placeOf(id, of, place, effectiveOn)}#`),
    );
    if (at < 0) return path;
    const within = path.slice(path.indexOf('#') + 1);
    return `/documents/${at}/document${within.replace(/^\/questions\/0/, '')}`;
  };
}

/** Duties that there were not before: samples that are older cannot speak of them. */
function newDuties(before: Rulebook, after: Rulebook): ReadonlySet<string> {
  const known = new Set(before.duties.map(({ value }) => value.id));
  return new Set(after.duties.map(({ value }) => value.id).filter((id) => !known.has(id)));
}

/** Whether everything came out as it must. */
export const holdsGood = ({ faults, samples }: AmendmentTrial): boolean =>
  faults.length === 0 && samples.every((each) => each.faults.length === 0);
