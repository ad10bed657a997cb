import type { JsonObject } from '#formats/json/read.ts';

import type { OscalForm, Writing } from './oscal-frame.ts';
import { assessmentPlan } from './oscal-plan.ts';
import { actionPlan, assessmentResults } from './oscal-results.ts';
import { componentDefinition, securityPlan } from './oscal-system.ts';

const writers: Readonly<Record<OscalForm, (writing: Writing) => JsonObject>> = {
  ap: assessmentPlan,
  ar: assessmentResults,
  poam: actionPlan,
  ssp: securityPlan,
  component: componentDefinition,
};

/**
 * An audit as a document of OSCAL. Made of the same facts it is the same document: its UUIDs follow from
 * ids, its moment is the last at which anything happened, and it says nothing in the language of a reader.
 */
export const oscalDocument = (form: OscalForm, writing: Writing): JsonObject =>
  writers[form](writing);
