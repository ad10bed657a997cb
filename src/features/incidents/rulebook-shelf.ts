import { z } from 'zod';

import type { Jurisdiction, Leaf } from '#features/profiles/shelf.ts';
import { faultsOf } from '#kernel/faults.ts';
import type { Fault } from '#kernel/refusal.ts';

import { Duty } from './duty.ts';
import { Form } from './form.ts';
import type { Placed, Rulebook } from './rulebook.ts';
import { judgeRulebook } from './rulebook-fault.ts';
import { ScopeQuestion } from './scope.ts';

/** The rulebooks of all profiles by the profile, or each fault and where it stands. */
export type Rulebooks = {
  readonly rulebooks: ReadonlyMap<string, Rulebook>;
  readonly faults: readonly Fault[];
};

const Questions = z.strictObject({ questions: z.array(ScopeQuestion).min(1).max(200) });

/**
 * Reads `duties`, `questions` and `forms` below the folder of each profile. A document with a fault
 * is left out; a profile whose parts do not fit together has each misfit named.
 */
export function readRulebooks(
  leaves: readonly Leaf[],
  profiles: ReadonlyMap<string, Jurisdiction>,
): Rulebooks {
  const faults: Fault[] = [];
  const rulebooks = new Map<string, Rulebook>();
  for (const [id, jurisdiction] of profiles) {
    const read = <Shape extends z.ZodType>(folder: string, shape: Shape) =>
      leaves
        .filter(({ path }) => path.startsWith(`${id}/${folder}/`))
        .flatMap((leaf) => placed(leaf, shape, faults));
    const rulebook: Rulebook = {
      jurisdiction,
      duties: read('duties', Duty),
      questions: read('questions', Questions).flatMap(({ path, value }) =>
        value.questions.map((each, at) => ({ path: `${path}/questions/${at}`, value: each })),
      ),
      forms: read('forms', Form),
    };
    faults.push(...judgeRulebook(rulebook));
    rulebooks.set(id, rulebook);
  }
  return { rulebooks, faults };
}

function placed<Shape extends z.ZodType>(
  { path, document }: Leaf,
  shape: Shape,
  faults: Fault[],
): Placed<z.output<Shape>>[] {
  // That it is no JSON the shelf of the profiles has told already.
  if (document === undefined) return [];
  const read = shape.safeParse(document);
  if (read.success) return [{ path: `${path}#`, value: read.data }];
  for (const fault of faultsOf(read.error)) {
    faults.push({ path: `${path}#${fault.path}`, text: fault.text });
  }
  return [];
}
