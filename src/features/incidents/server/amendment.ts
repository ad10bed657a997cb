import { append } from '#features/ledger/server/service.ts';
import {
  adoptedDocuments,
  jurisdictionOf,
  leavesAt,
  proposedDocuments,
  proposeDocument,
} from '#features/profiles/server/service.ts';
import type { Jurisdiction, Leaf } from '#features/profiles/shelf.ts';
import { dayIn } from '#features/profiles/zone.ts';
import { readJson } from '#formats/json/read.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Change, Work } from '#platform/tools.ts';

import type * as api from '../amendment-api.ts';
import { say } from '../amendment-texts.ts';
import type { Rulebook } from '../rulebook.ts';
import {
  amended,
  type AmendmentTrial,
  holdsGood,
  RulebookAmendment,
  rulebookFrom,
  tryAmendment,
} from '../rulebook-amendment.ts';
import type { Input, Output } from './ask.ts';
import { rulebookOf } from './rulebooks.ts';

const familyOf = (profile: string) => `${profile}:duties`;

const made = new Map<string, Rulebook>();

/** The rulebook of a profile with what the headquarters made its own of it. */
export async function rulebookInForce(work: Work, profile: string): Promise<Rulebook> {
  const shipped = rulebookOf(profile);
  const adopted = await adoptedDocuments(work, familyOf(profile));
  if (adopted.length === 0) return shipped;
  const key = `${profile} ${adopted.map(({ id, effectiveOn }) => `${id} ${effectiveOn}`).join(' ')}`;
  const known = made.get(key);
  if (known) return known;
  const { rulebook, faults } = rulebookFrom(leavesOf(profile, adopted), shipped.jurisdiction);
  if (!rulebook || faults.length > 0) {
    throw new Refusal('unavailable', say('incidents.amendment.unsound'), { faults });
  }
  made.set(key, rulebook);
  return rulebook;
}

type Adopted = Awaited<ReturnType<typeof adoptedDocuments>>;

/** The documents of a profile as they ship, and then as each amendment left them. */
const leavesOf = (profile: string, adopted: Adopted) =>
  adopted.reduce<readonly Leaf[]>(
    (leaves, { document, effectiveOn }) =>
      amended(leaves, profile, { amendment: RulebookAmendment.parse(document), effectiveOn }),
    leavesAt().filter(({ path }) => path.startsWith(`${profile}/`)),
  );

/** The samples that ship with a profile, and those of every amendment that was adopted. */
function samplesOf(profile: string, adopted: Adopted) {
  const shipped = leavesAt().filter(({ path }) => path.startsWith(`${profile}/samples/`));
  const own = adopted.flatMap(({ id, document }) =>
    RulebookAmendment.parse(document).samples.map((sample, at) => ({
      path: `${id}/samples/${at}`,
      document: sample,
    })),
  );
  return [...shipped, ...own];
}

type Tried = { readonly text: string; readonly effectiveOn: string };

function trialAfter(jurisdiction: Jurisdiction, adopted: Adopted, { text, effectiveOn }: Tried) {
  const json = readJson(text);
  if (!json.ok) {
    const faults = json.findings.map(({ path, text: words }) => ({ path, text: words }));
    return { faults, samples: [] };
  }
  const { id } = jurisdiction.profile;
  return tryAmendment(
    { leaves: leavesOf(id, adopted), jurisdiction, samples: samplesOf(id, adopted) },
    json.document,
    effectiveOn,
  );
}

/** Tries an amendment on the duties of a profile as they ship. */
export const tryOnShipped = (profile: string, text: string, effectiveOn: string): AmendmentTrial =>
  trialAfter(rulebookOf(profile).jurisdiction, [], { text, effectiveOn });

/** Tries an amendment on the duties of the installation as they hold now. */
async function trialOf(work: Work, tried: Tried): Promise<AmendmentTrial> {
  const jurisdiction = await jurisdictionOf(work);
  const adopted = await adoptedDocuments(work, familyOf(jurisdiction.profile.id));
  return trialAfter(jurisdiction, adopted, tried);
}

export async function tryDutyAmendment(
  work: Change,
  { text, effectiveOn }: Input<typeof api.tryDutyAmendment>,
): Promise<Output<typeof api.tryDutyAmendment>> {
  const { faults, samples } = await trialOf(work, { text, effectiveOn });
  await append(work, {
    ...{ act: 'profile.duties-tried', subject: 'duties', organizationId: null },
    facts: { samples: samples.length },
  });
  return {
    faults: [...faults],
    samples: samples.map(({ forms, ...each }) => ({
      ...each,
      faults: [...each.faults],
      forms: [...forms],
    })),
  };
}

export async function proposeDutyAmendment(
  work: Change,
  { text, effectiveOn, reason }: Input<typeof api.proposeDutyAmendment>,
): Promise<Output<typeof api.proposeDutyAmendment>> {
  const trial = await trialOf(work, { text, effectiveOn });
  if (!holdsGood(trial)) {
    const faults = [
      ...trial.faults.map(({ path, text: words }) => ({ path: `/text${path}`, text: words })),
      ...trial.samples.flatMap((sample) =>
        sample.faults.map(({ path, text: words }) => ({
          path: `/text/${sample.path}${path}`,
          text: words,
        })),
      ),
    ];
    throw new Refusal('invalid', sayKernel('kernel.invalid'), { faults });
  }
  const json = readJson(text);
  if (!json.ok) throw new Error('What was tried can be read.');
  const { id } = (await jurisdictionOf(work)).profile;
  const document = RulebookAmendment.parse(json.document);
  return proposeDocument(work, { family: familyOf(id), document, effectiveOn, reason });
}

export async function listDutyAmendments(
  work: Work,
): Promise<Output<typeof api.listDutyAmendments>> {
  const { profile } = await jurisdictionOf(work);
  const rulebook = await rulebookInForce(work, profile.id);
  const rows = await proposedDocuments(work, familyOf(profile.id));
  return {
    profile: profile.id,
    today: dayIn(profile.zone, work.now),
    duties: rulebook.duties.map(({ value: { id, version, names, from, until } }) => ({
      ...{ id, version, names, from: from ?? null, until: until ?? null },
    })),
    amendments: rows.map(({ document, ...row }) => {
      const { documents, samples } = RulebookAmendment.parse(document);
      return {
        ...row,
        documents: documents.map(({ of, document }) => ({
          ...{ of, id: document.id },
          version: of === 'questions' ? null : document.version,
        })),
        samples: samples.length,
      };
    }),
  };
}
