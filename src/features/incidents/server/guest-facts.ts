import { faultsOf } from '#kernel/faults.ts';
import { type Fault, Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';

import { valueShapes } from '../fact-value.ts';
import { Fact, momentIn } from '../facts.ts';
import { say } from '../filing-texts.ts';
import type { fileGuestReport } from '../guest-api.ts';
import type { Input } from './ask.ts';

type Sent = Input<typeof fileGuestReport>['facts'];
type Telling = { readonly by: string; readonly at: Date };

/** What a guest sent as facts; refused with every fault of what does not fit, and where it stands. */
export function factsTold(sent: Sent, { by, at }: Telling): readonly Fact[] {
  const faults: Fault[] = [];
  const facts = sent.flatMap(({ field, value, certainty, since }, place): Fact[] => {
    const below = (path: string) => `/facts/${place}${path}`;
    if (sent.findIndex((each) => each.field === field) < place) {
      faults.push({ path: below('/field'), text: say('incidents.named-twice') });
    }
    const read = Fact.safeParse({
      ...{ field, value, certainty: certainty ?? (value === null ? 'unknown' : 'confirmed') },
      ...{ since: since?.toISOString() ?? null, by, at: at.toISOString() },
    });
    if (!read.success) {
      faults.push(...faultsOf(read.error).map(({ path, text }) => ({ path: below(path), text })));
      return [];
    }
    faults.push(...misfitsOf(read.data, at).map((each) => ({ ...each, path: below(each.path) })));
    return [read.data];
  });
  if (faults.length > 0) throw new Refusal('invalid', sayKernel('kernel.invalid'), { faults });
  return facts;
}

/** What a guest cannot say: that something was recognised later than now, that a system is ours. */
function misfitsOf(fact: Fact, at: Date): readonly Fault[] {
  const systems = valueShapes.systems.safeParse(fact.value);
  const ours = (systems.data ?? []).flatMap(({ id }, place): Fault[] =>
    id === undefined ? [] : [{ path: `/value/${place}/id`, text: sayKernel('kernel.not-found') }],
  );
  const recognised =
    fact.field === 'recognised-at' && momentIn(new Map([[fact.field, fact]]), fact.field);
  return recognised && recognised > at
    ? [...ours, { path: '/value', text: say('incidents.yet-to-come') }]
    : ours;
}
