import { entries, shown, textAt } from '../place.ts';
import { idSystems } from '../registry/id-systems.ts';
import type { CsafTest } from '../test.ts';
import { vulnerabilities } from '../walk.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.2.53. */
export const matchingTextForRegisteredIdSystem: CsafTest = {
  clause: '6.2.53',
  severity: 'warning',
  check: (document, note) => {
    for (const id of vulnerabilities(document).flatMap((each) => entries(each, 'ids'))) {
      const [system, text] = [textAt(id, 'system_name') ?? '', textAt(id, 'text') ?? ''];
      if (idSystems.get(system)?.(text) !== false) continue;
      note(`${id.path}/text`, say('csaf.id-form', { text: shown(text), system: shown(system) }));
    }
  },
};
