import { question } from '#ui/ahead.ts';

import { listOrganizations } from '../api.ts';

/** What the page of all organizations is made of. */
export const organizationsAsked = [question(listOrganizations, {})];
