import { whole, within } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.2.43. A key without a value is told from a key that is not there. */
export const missingLicenseExpression: CsafTest = {
  clause: '6.2.43',
  severity: 'warning',
  check: (document, note) => {
    const top = within(whole(document), 'document');
    if (!top) return;
    const expression = within(top, 'license_expression');
    if (!expression) note(top.path, say('csaf.missing-licence'));
    else if (isEmpty(expression.value)) note(expression.path, say('csaf.empty-licence'));
  },
};

function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}
