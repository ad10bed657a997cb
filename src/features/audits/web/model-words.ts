import type { TakenModel } from '../document.ts';
import { say } from '../file-texts.ts';

const words = {
  'assessment-plan': say('audits.files.form.ap'),
  'assessment-results': say('audits.files.form.ar'),
  'plan-of-action-and-milestones': say('audits.files.form.poam'),
  'system-security-plan': say('audits.files.form.ssp'),
  'component-definition': say('audits.files.form.component'),
} as const;

/** What the documents that an audit takes in are called. */
export const modelWords = { of: (model: TakenModel) => words[model] };
