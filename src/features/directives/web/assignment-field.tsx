import type { Text } from '#kernel/text.ts';
import { CheckField } from '#ui/form.tsx';
import { useWords } from '#ui/words.tsx';

import type { AddresseeLine, AssignmentLine } from '../api.ts';
import { AssignmentId } from '../directive.ts';
import { say as sayRequest } from '../request-texts.ts';
import { say } from '../texts.ts';

type Say = (text: Text) => string;

const over: readonly string[] = ['released', 'verified'];

/** What is still ordered of a body. */
const openOf = ({ assignments }: AddresseeLine) =>
  assignments.filter(({ standing }) => !over.includes(standing));

/** What an assignment is called: the number of its action, and the system it is about. */
function labelOf({ action, systemId }: AssignmentLine, addressee: AddresseeLine, t: Say): string {
  const system = addressee.targets.find((target) => target.systemId === systemId)?.system;
  return system
    ? t(say('directives.assignment.on-system', { action, system }))
    : t(say('directives.assignment.of-body', { action }));
}

/** What is still ordered of a body, as choices of a list. */
export const assignmentOptions = (addressee: AddresseeLine, t: Say) =>
  openOf(addressee).map((each) => ({ value: each.id, label: labelOf(each, addressee, t) }));

/** Ticks what a request is about. Nothing ticked is everything. */
export function AssignmentField({ addressee }: { readonly addressee: AddresseeLine }) {
  const { t } = useWords();
  const open = openOf(addressee);
  if (open.length < 2) return null;
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="text-std-17B-170">{t(sayRequest('directives.request.about'))}</legend>
      <p className="text-solid-gray-700">{t(sayRequest('directives.request.about-all'))}</p>
      <ul>
        {open.map((each) => (
          <li key={each.id}>
            <CheckField
              name="assignments"
              value={AssignmentId.encode(each.id)}
              label={labelOf(each, addressee, t)}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
