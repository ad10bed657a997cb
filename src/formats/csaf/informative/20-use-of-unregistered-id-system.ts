import { entries, shown, textAt } from '../place.ts';
import { idSystems } from '../registry/id-systems.ts';
import type { CsafTest } from '../test.ts';
import { vulnerabilities } from '../walk.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.3.20. */
export const useOfUnregisteredIdSystem: CsafTest = {
  clause: '6.3.20',
  severity: 'info',
  check: (document, note) => {
    for (const id of vulnerabilities(document).flatMap((each) => entries(each, 'ids'))) {
      const system = textAt(id, 'system_name');
      if (system === undefined || idSystems.has(system)) continue;
      note(`${id.path}/system_name`, say('csaf.unregistered-id-system', { system: shown(system) }));
    }
  },
};
