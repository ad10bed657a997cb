import { asObject, asStrings } from '#formats/json/narrow.ts';
import type { JsonObject } from '#formats/json/read.ts';

import { type Link, linksOf, type Prop, propsOf, textIn } from './markup.ts';
import { objectsIn } from './members.ts';
import type { OscalDocument } from './model.ts';

/** What was seen when something was examined (`observation`). */
export type Observation = {
  readonly uuid: string;
  readonly title: string | undefined;
  readonly description: string;
  readonly methods: readonly string[];
  readonly types: readonly string[];
  readonly collectedAt: string;
  readonly subjects: readonly string[];
  readonly evidence: readonly string[];
  readonly props: readonly Prop[];
};

/** Whether an objective or a statement of a control is satisfied (`finding`). */
export type AuditFinding = {
  readonly uuid: string;
  readonly title: string;
  readonly description: string;
  readonly target: {
    readonly type: string;
    readonly id: string;
    readonly state: 'satisfied' | 'not-satisfied' | undefined;
  };
  readonly observations: readonly string[];
  readonly risks: readonly string[];
};

/** What may come of a weakness, and until when it is to be mended (`risk`). */
export type Risk = {
  readonly uuid: string;
  readonly title: string;
  readonly description: string;
  readonly statement: string;
  readonly status: string;
  readonly deadline: string | undefined;
  readonly links: readonly Link[];
};

/** One assessment of one time: what it saw, found and fears. */
export type Result = {
  readonly uuid: string;
  readonly title: string;
  readonly start: string;
  readonly end: string | undefined;
  readonly observations: readonly Observation[];
  readonly findings: readonly AuditFinding[];
  readonly risks: readonly Risk[];
};

/** One thing to be mended (`poam-item`). */
export type PlanItem = {
  readonly uuid: string | undefined;
  readonly title: string;
  readonly description: string;
  readonly observations: readonly string[];
  readonly risks: readonly string[];
};

/** A plan of action with what led to it. */
export type ActionPlan = {
  readonly items: readonly PlanItem[];
  readonly observations: readonly Observation[];
  readonly findings: readonly AuditFinding[];
  readonly risks: readonly Risk[];
};

/** The results in a document; undefined where it is of another model. */
export function resultsIn({ model, root }: OscalDocument): readonly Result[] | undefined {
  if (model !== 'assessment-results') return undefined;
  return objectsIn(root, 'results').map((result) => ({
    uuid: textIn(result, 'uuid') ?? '',
    title: textIn(result, 'title') ?? '',
    start: textIn(result, 'start') ?? '',
    end: textIn(result, 'end'),
    ...foundIn(result),
  }));
}

/** The plan of action in a document; undefined where it is of another model. */
export function actionPlanIn({ model, root }: OscalDocument): ActionPlan | undefined {
  if (model !== 'plan-of-action-and-milestones') return undefined;
  const items = objectsIn(root, 'poam-items').map((item) => ({
    uuid: textIn(item, 'uuid'),
    title: textIn(item, 'title') ?? '',
    description: textIn(item, 'description') ?? '',
    observations: related(item, 'related-observations', 'observation-uuid'),
    risks: related(item, 'related-risks', 'risk-uuid'),
  }));
  return { items, ...foundIn(root) };
}

function foundIn(holder: JsonObject) {
  return {
    observations: objectsIn(holder, 'observations').map(observationOf),
    findings: objectsIn(holder, 'findings').map(findingOf),
    risks: objectsIn(holder, 'risks').map(riskOf),
  };
}

function observationOf(observation: JsonObject): Observation {
  return {
    uuid: textIn(observation, 'uuid') ?? '',
    title: textIn(observation, 'title'),
    description: textIn(observation, 'description') ?? '',
    methods: asStrings(observation['methods']) ?? [],
    types: asStrings(observation['types']) ?? [],
    collectedAt: textIn(observation, 'collected') ?? '',
    subjects: related(observation, 'subjects', 'subject-uuid'),
    evidence: related(observation, 'relevant-evidence', 'href'),
    props: propsOf(observation),
  };
}

function findingOf(finding: JsonObject): AuditFinding {
  const target = asObject(finding['target']) ?? {};
  const state = asObject(target['status'])?.['state'];
  return {
    uuid: textIn(finding, 'uuid') ?? '',
    title: textIn(finding, 'title') ?? '',
    description: textIn(finding, 'description') ?? '',
    target: {
      type: textIn(target, 'type') ?? '',
      id: textIn(target, 'target-id') ?? '',
      state: state === 'satisfied' || state === 'not-satisfied' ? state : undefined,
    },
    observations: related(finding, 'related-observations', 'observation-uuid'),
    risks: [
      ...related(finding, 'related-risks', 'risk-uuid'),
      // Version 1.0.0 called them so.
      ...related(finding, 'associated-risks', 'risk-uuid'),
    ],
  };
}

function riskOf(risk: JsonObject): Risk {
  return {
    uuid: textIn(risk, 'uuid') ?? '',
    title: textIn(risk, 'title') ?? '',
    description: textIn(risk, 'description') ?? '',
    statement: textIn(risk, 'statement') ?? '',
    status: textIn(risk, 'status') ?? '',
    deadline: textIn(risk, 'deadline'),
    links: linksOf(risk),
  };
}

function related(holder: JsonObject, list: string, name: string): readonly string[] {
  return objectsIn(holder, list).flatMap((each) => textIn(each, name) ?? []);
}
