import { listQuestions } from '#features/exposure/api.ts';
import { listCoverage } from '#features/inventory/api.ts';
import { question } from '#ui/ahead.ts';

import { listDirectives, listOrders } from '../api.ts';
import { listOwnBehalf } from '../behalf-api.ts';

/** What a body's desk is made of. */
export const deskAsked = [
  question(listOrders, {}),
  question(listCoverage, {}),
  question(listQuestions, {}),
  question(listOwnBehalf, {}),
];

/** What the page of all directives is made of. */
export const directivesAsked = [question(listDirectives, {})];
