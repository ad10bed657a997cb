import { entries, shown, textAt, whole, within } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { fullProductNames } from '../walk.ts';
import { say } from './texts.ts';

/**
 * CSAF 2.1 §6.2.31. What has serial or model numbers is taken for hardware, which a product path is
 * to join with its software.
 */
export const hardwareAndSoftware: CsafTest = {
  clause: '6.2.31',
  severity: 'warning',
  check: (document, note) => {
    const joined = new Set(
      entries(whole(document), 'product_tree', 'product_paths').flatMap((each) => [
        textAt(each, 'beginning_product_reference'),
        ...entries(each, 'subpaths').map((step) => textAt(step, 'next_product_reference')),
      ]),
    );
    for (const product of fullProductNames(document)) {
      const helper = within(product, 'product_identification_helper');
      const isHardware = within(helper, 'serial_numbers') ?? within(helper, 'model_numbers');
      const id = textAt(product, 'product_id');
      if (!isHardware || id === undefined || joined.has(id)) continue;
      note(product.path, say('csaf.hardware-and-software', { id: shown(id) }));
    }
  },
};
