import type { Fault } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';

import { outlook } from './critical-path.ts';
import { effectOf } from './in-force.ts';
import { type Instrument, instrumentKinds, type Obligation } from './instrument.ts';
import { say } from './texts.ts';

/** What an instrument is judged beside: all others there are, and the kinds of body of its jurisdiction. */
export type Beside = {
  readonly instruments: ReadonlyMap<string, Instrument>;
  readonly kinds: ReadonlySet<string>;
};

type Told = (path: string, text: Text) => void;

const absent = (id: string) => say('laws.fault.absent', { id });

/** Everything in an instrument that does not fit together, each with its place. */
export function judgeInstrument(instrument: Instrument, beside: Beside): readonly Fault[] {
  const faults: Fault[] = [];
  const told: Told = (path, text) => faults.push({ path, text });
  judgePlace(instrument, beside, told);
  judgeEffects(instrument, beside, told);
  for (const [list, keys] of [
    ['provisions', instrument.provisions.map(({ at }) => at)],
    ['transitions', instrument.transitions.map(({ key }) => key)],
    ['obligations', instrument.obligations.map(({ key }) => key)],
  ] as const) {
    judgeTwice(keys, (at, text) => {
      told(`/${list}/${at}`, text);
    });
  }
  for (const [at, obligation] of instrument.obligations.entries()) {
    judgeObligation(obligation, { instrument, beside }, (path, text) => {
      told(`/obligations/${at}${path}`, text);
    });
  }
  const { assets, transitions } = instrument;
  if (assets && !transitions.some(({ key }) => key === assets.transition)) {
    told('/assets/transition', absent(assets.transition));
  }
  return faults;
}

function judgeTwice(keys: readonly string[], told: (at: number, text: Text) => void): void {
  const seen = new Set<string>();
  for (const [at, id] of keys.entries()) {
    if (seen.has(id)) told(at, say('laws.fault.twice', { id }));
    seen.add(id);
  }
}

const rankOf = ({ kind }: Instrument) => instrumentKinds.indexOf(kind);

/** An instrument rests on one above it, and not by any detour on itself. */
function judgePlace(instrument: Instrument, { instruments }: Beside, told: Told): void {
  const { parent, key } = instrument;
  if (parent === null) return;
  const above = instruments.get(parent);
  if (!above) {
    told('/parent', absent(parent));
    return;
  }
  if (rankOf(above) > rankOf(instrument)) told('/parent', say('laws.fault.rank', { id: parent }));
  const seen = new Set([key]);
  for (let at: string | null = parent; at !== null; at = instruments.get(at)?.parent ?? null) {
    if (seen.has(at)) {
      told('/parent', say('laws.fault.circle', { ids: [...seen].join(' → ') }));
      return;
    }
    seen.add(at);
  }
}

function judgeEffects({ effects, key }: Instrument, { instruments }: Beside, told: Told): void {
  for (const [at, { on, provisions }] of effects.entries()) {
    if (on.by === 'order' && on.order !== null && !instruments.has(on.order)) {
      told(`/effects/${at}/on/order`, absent(on.order));
    }
    if (on.by === 'order' && on.order === key) {
      told(`/effects/${at}/on/order`, say('laws.fault.circle', { ids: key }));
    }
    if (provisions.length === 0 && at < effects.length - 1) {
      told(`/effects/${at}/provisions`, say('laws.fault.rest-not-last'));
    }
  }
}

type Around = { readonly instrument: Instrument; readonly beside: Beside };

function judgeObligation(obligation: Obligation, around: Around, told: Told): void {
  const { instrument, beside } = around;
  const { provision, transition, kinds, steps } = obligation;
  if (!effectOf(instrument, provision)) {
    told('/provision', say('laws.fault.no-effect', { provision }));
  }
  if (transition !== undefined && !instrument.transitions.some(({ key }) => key === transition)) {
    told('/transition', absent(transition));
  }
  for (const [at, kind] of kinds.entries()) {
    if (!beside.kinds.has(kind)) told(`/kinds/${at}`, absent(kind));
  }
  judgeTwice(
    steps.map(({ key }) => key),
    (at, text) => {
      told(`/steps/${at}/key`, text);
    },
  );
  for (const [at, { after }] of steps.entries()) {
    for (const [place, key] of after.entries()) {
      if (!steps.some((step) => step.key === key)) told(`/steps/${at}/after/${place}`, absent(key));
    }
  }
  const found = outlook(
    steps.map(({ key, days, after }) => ({
      ...{ id: key, days, after, from: 0, doneOn: null, expectedOn: null, target: null },
    })),
    0,
  );
  if (!found.ok) told('/steps', say('laws.fault.circle', { ids: circleWords(found.cycle) }));
}

/** Names that wait for one another, the first again at the end. */
export const circleWords = (names: readonly string[]): string =>
  [...names, ...names.slice(0, 1)].join(' → ');
