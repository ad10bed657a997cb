import type { JsonObject } from '#formats/json/read.ts';

import type { DossierFinding, DossierStep } from './dossier.ts';
import type { FindingState } from './finding.ts';
import { endOf, oneLine, props, prose, type Writing } from './oscal-frame.ts';

/** Where a finding stands, in the words OSCAL has for a risk. */
const statuses: Readonly<Record<FindingState, string>> = {
  open: 'open',
  'plan-submitted': 'remediating',
  planned: 'remediating',
  evidenced: 'remediating',
  accepted: 'deviation-approved',
  closed: 'closed',
};

/** What was done in a step; who did it stays in the house. */
const stepProps = ({ kind, until }: DossierStep) => props(['step', kind], ['until', until]);

/** A finding of an audit as a risk of OSCAL: the same UUID, its cause, effect, plan and course. */
export function riskOf({ uuidOf }: Writing, finding: DossierFinding): JsonObject {
  const { id, title, cause, effect, steps, state, planDueOn, until } = finding;
  const plan = steps.findLast(({ kind }) => kind === 'plan');
  return {
    ...{ uuid: id, title: oneLine(title) },
    description: prose(effect, title),
    statement: prose(cause, title),
    ...props(
      ['clause', finding.clause],
      ['rating', finding.rating],
      ['urgent', finding.isUrgent ? 'true' : null],
      ['marked-urgent', finding.isMarkedUrgent ? 'true' : null],
      ['system', finding.systemId],
      ['has-cause', cause === '' ? null : 'true'],
      ['has-effect', effect === '' ? null : 'true'],
      ['plan-due-on', planDueOn],
    ),
    status: statuses[state],
    deadline: endOf(until ?? planDueOn),
    ...(plan ? { remediations: [remediation(uuidOf, plan)] } : {}),
    ...(steps.length > 0
      ? {
          'risk-log': {
            entries: steps.map((step) => ({
              ...{ uuid: uuidOf(`step ${step.id}`), start: step.at.toISOString() },
              description: step.note,
              ...stepProps(step),
            })),
          },
        }
      : {}),
  };
}

/** A title is a line; the whole plan stands beneath it. */
const longestTitle = 120;

function remediation(uuidOf: Writing['uuidOf'], { id, note, until }: DossierStep): JsonObject {
  const title = Array.from(oneLine(note)).slice(0, longestTitle).join('');
  return {
    ...{ uuid: uuidOf(`remediation ${id}`), lifecycle: 'planned', title, description: note },
    ...(until === null
      ? {}
      : {
          tasks: [
            {
              ...{ uuid: uuidOf(`milestone ${id}`), type: 'milestone', title },
              timing: { 'on-date': { date: endOf(until) } },
            },
          ],
        }),
  };
}
