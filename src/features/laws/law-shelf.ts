import type { Jurisdiction, Leaf } from '#features/profiles/shelf.ts';
import { faultsOf } from '#kernel/faults.ts';
import type { Fault } from '#kernel/refusal.ts';

import { Instrument } from './instrument.ts';
import { judgeInstrument } from './law-fault.ts';
import { say } from './texts.ts';

/** The instruments of each profile, those above before those below; or each fault and where it stands. */
export type Laws = {
  readonly instruments: ReadonlyMap<string, readonly Instrument[]>;
  readonly faults: readonly Fault[];
};

/** Reads `laws` below the folder of each profile. A document with a fault of form is left out. */
export function readLaws(
  leaves: readonly Leaf[],
  profiles: ReadonlyMap<string, Jurisdiction>,
): Laws {
  const faults: Fault[] = [];
  const instruments = new Map<string, readonly Instrument[]>();
  for (const [id, { profile }] of profiles) {
    const placed = leaves
      .filter(({ path, document }) => path.startsWith(`${id}/laws/`) && document !== undefined)
      .flatMap(({ path, document }) => {
        const read = Instrument.safeParse(document);
        if (read.success) return [{ path, instrument: read.data }];
        for (const fault of faultsOf(read.error)) {
          faults.push({ path: `${path}#${fault.path}`, text: fault.text });
        }
        return [];
      });
    const known = new Map(placed.map(({ instrument }) => [instrument.key, instrument]));
    const beside = { instruments: known, kinds: new Set(profile.kinds.map(({ key }) => key)) };
    for (const { path, instrument } of placed) {
      if (known.get(instrument.key) !== instrument) {
        faults.push({
          path: `${path}#/key`,
          text: say('laws.fault.twice', { id: instrument.key }),
        });
      }
      for (const { path: at, text } of judgeInstrument(instrument, beside)) {
        faults.push({ path: `${path}#${at}`, text });
      }
    }
    instruments.set(id, fromAbove([...known.values()]));
  }
  return { instruments, faults };
}

/** Instruments so that each comes after the one that it rests on. */
export function fromAbove(instruments: readonly Instrument[]): readonly Instrument[] {
  const keys = new Set(instruments.map(({ key }) => key));
  const isBelow = ({ parent }: Instrument) => parent !== null && keys.has(parent);
  const withBelow = (each: Instrument): Instrument[] => [
    each,
    ...instruments.filter(({ parent }) => parent === each.key).flatMap(withBelow),
  ];
  return instruments.filter((each) => !isBelow(each)).flatMap(withBelow);
}
