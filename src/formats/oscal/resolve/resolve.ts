import type { JsonObject } from '#formats/json/read.ts';
import type { Reading } from '#kernel/finding.ts';

import { type OscalDocument, oscalVersionOf } from '../model.ts';
import { remarks } from '../remarks.ts';
import { controlsIn } from './body.ts';
import { finished } from './finish.ts';
import { importsOf, type Resolving } from './import.ts';
import { merged } from './merge.ts';
import { checkMajor, type Issue } from './metadata.ts';
import { modified } from './modify.ts';
import type { Sources } from './sources.ts';
import { nothingSpent } from './spent.ts';

/** A profile to be resolved, by the name its sources know it by. */
export type Resolution = {
  readonly profile: OscalDocument;
  readonly name: string;
  readonly sources: Sources;
  readonly issue: Issue;
};

/**
 * The catalogue that a profile stands for (NIST, OSCAL Profile Resolution): its imports are
 * selected, merged, modified and finished, those of imported profiles before.
 *
 * Refused with every reason at once: a source that is missing, unsound or circular, told with the
 * documents that led to it; a control that is named and not there; several structuring directives;
 * nothing selected; other major versions; and what exceeds the limits. Directives about what is not
 * there, clashes and controls left out are warnings of a catalogue that is made.
 */
export function resolveProfile({
  profile,
  name,
  sources,
  issue,
}: Resolution): Reading<OscalDocument> {
  const notes = remarks();
  if (profile.model !== 'profile') {
    notes.error('oscal.resolve.not-a-profile', '', { model: profile.model });
    return { ok: false, findings: notes.findings() };
  }
  const root = catalogOf(
    profile,
    {
      sources,
      notes,
      chain: [name],
      done: new Map(),
      looked: new Map(),
      spent: nothingSpent(),
      resolve: (imported, resolving) => catalogOf(imported, resolving, issue),
    },
    issue,
  );
  if (!root) return { ok: false, findings: notes.findings() };
  const document: OscalDocument = {
    model: 'catalog',
    oscalVersion: oscalVersionOf(root),
    root,
    value: { catalog: root },
  };
  return { ok: true, document, findings: notes.findings() };
}

function catalogOf(
  profile: OscalDocument,
  resolving: Resolving,
  issue: Issue,
): JsonObject | undefined {
  const { notes } = resolving;
  const before = notes.errors();
  const selections = importsOf(profile, resolving);
  checkMajor(
    profile,
    selections.map(({ catalog }) => catalog),
    notes,
  );
  const body = modified(profile, merged(profile, selections, resolving), resolving);
  const isEmpty = controlsIn(body).next().done === true;
  // Where a source is missing, that nothing is left follows from it.
  if (isEmpty && notes.errors() === before) {
    notes.error('oscal.resolve.nothing', '/profile/imports');
  }
  return notes.errors() > before ? undefined : finished(profile, body, selections, issue);
}
