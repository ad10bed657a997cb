import { useSyncExternalStore } from 'react';

import { keepText, keptText } from '../kept.ts';
import { useWhoever } from '../person.tsx';

/** How close rows stand. */
export type Density = 'comfortable' | 'compact';

const listeners = new Set<() => void>();
/** What was chosen on this visit: a browser may keep nothing for sites. */
const chosen = new Map<string, Density>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function write(place: string, density: Density): void {
  chosen.set(place, density);
  keepText(place, density);
  for (const listener of listeners) listener();
}

/** How close the rows of every table stand for whoever is here; their browser remembers it. */
export function useDensity(): readonly [Density, (density: Density) => void] {
  const place = `noroshi.density.${useWhoever()?.id ?? 'nobody'}`;
  const density = useSyncExternalStore(
    subscribe,
    () => chosen.get(place) ?? (keptText(place) === 'compact' ? 'compact' : 'comfortable'),
  );
  return [
    density,
    (next) => {
      write(place, next);
    },
  ];
}
