import type { JsonObject } from '#formats/json/read.ts';

import { demandOf } from './clause.ts';
import type { DossierFinding, DossierJudgement } from './dossier.ts';
import {
  fileOf,
  metadata,
  oneLine,
  props,
  prose,
  reviewedControls,
  startOf,
  type Writing,
} from './oscal-frame.ts';
import { riskOf } from './oscal-risk.ts';
import { systemUuid } from './oscal-system.ts';

/** What an audit judged and found, as assessment results that name the plan they follow. */
export function assessmentResults(writing: Writing): JsonObject {
  const { dossier, uuidOf } = writing;
  const { audit, campaign, body, judgements, findings } = dossier;
  const title = `${campaign.title} ${body.nameJa}`;
  return {
    'assessment-results': {
      uuid: uuidOf('ar'),
      metadata: metadata(writing, { title }),
      'import-ap': { href: fileOf(dossier, 'ap') },
      results: [
        {
          ...{ uuid: uuidOf('ar result'), title: oneLine(title), description: oneLine(title) },
          start: startOf(audit.startsOn),
          ...(audit.closedAt ? { end: audit.closedAt.toISOString() } : {}),
          'reviewed-controls': reviewedControls(dossier),
          ...filled(
            'observations',
            judgements.map((each) => observationOf(writing, each)),
          ),
          ...filled(
            'risks',
            findings.map((each) => riskOf(writing, each)),
          ),
          ...filled(
            'findings',
            judgements.map((each) => findingOf(writing, each)),
          ),
        },
      ],
    },
  };
}

/** A list under its name; nothing where it is empty, which OSCAL does not allow. */
export const filled = (name: string, list: readonly JsonObject[]): JsonObject =>
  list.length > 0 ? { [name]: [...list] } : {};

function observationOf(writing: Writing, { clause, at, by, note }: DossierJudgement): JsonObject {
  const { uuidOf, dossier } = writing;
  const known = dossier.edition.clauses.get(clause);
  const isNamed = dossier.auditors.some(({ id }) => id === by);
  return {
    uuid: uuidOf(`observation ${clause}`),
    title: oneLine(`${known?.label ?? clause} ${known?.title ?? ''}`),
    description: prose(note, known ? prose(demandOf(known), known.title) : clause),
    methods: ['EXAMINE'],
    types: ['finding'],
    ...(isNamed ? { origins: [{ actors: [{ type: 'party', 'actor-uuid': by }] }] } : {}),
    subjects: [{ 'subject-uuid': systemUuid(writing), type: 'component' }],
    collected: at.toISOString(),
  };
}

function findingOf(writing: Writing, judgement: DossierJudgement): JsonObject {
  const { uuidOf, dossier } = writing;
  const { clause, result, note, carriage, reason, from } = judgement;
  const known = dossier.edition.clauses.get(clause);
  const isSatisfied = result === 'met' || result === 'not-applicable';
  const risks = dossier.findings.filter((each: DossierFinding) => each.clause === clause);
  return {
    uuid: uuidOf(`finding ${clause}`),
    title: oneLine(`${known?.label ?? clause} ${known?.title ?? ''}`),
    description: known ? prose(demandOf(known), known.title) : clause,
    ...props(
      ['clause', clause],
      ['result', result],
      ['carriage', carriage],
      ['reason', reason],
      ['carried-from', oneLine(from.join(' '))],
    ),
    target: {
      type: 'statement-id',
      'target-id': dossier.edition.statements.get(clause) ?? `${clause}_smt`,
      status: { state: isSatisfied ? 'satisfied' : 'not-satisfied' },
    },
    'related-observations': [{ 'observation-uuid': uuidOf(`observation ${clause}`) }],
    ...filled(
      'related-risks',
      risks.map(({ id }) => ({ 'risk-uuid': id })),
    ),
    ...(note === '' ? {} : { remarks: note }),
  };
}

/** What is to be mended until when: the findings of an audit with their plans. */
export function actionPlan(writing: Writing): JsonObject {
  const { dossier, uuidOf } = writing;
  const { body, campaign, findings } = dossier;
  return {
    'plan-of-action-and-milestones': {
      uuid: uuidOf('poam'),
      metadata: metadata(writing, {
        title: `${campaign.title} ${body.nameJa}`,
        links: [{ href: fileOf(dossier, 'ar'), rel: 'assessment-results' }],
      }),
      'import-ssp': { href: fileOf(dossier, 'ssp') },
      'system-id': { 'identifier-type': 'https://ietf.org/rfc/rfc4122', id: body.id },
      risks: findings.map((each) => riskOf(writing, each)),
      'poam-items': findings.map(({ id, title, effect }) => ({
        ...{ uuid: uuidOf(`item ${id}`), title: oneLine(title) },
        description: prose(effect, title),
        'related-risks': [{ 'risk-uuid': id }],
      })),
    },
  };
}
