import { useSyncExternalStore } from 'react';

import { usePerson } from '../person.tsx';

/** How close rows stand. */
export type Density = 'comfortable' | 'compact';

const listeners = new Set<() => void>();
/** What was chosen here, for a browser that keeps nothing for sites. */
const chosen = new Map<string, Density>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(place: string): Density {
  try {
    return localStorage.getItem(place) === 'compact' ? 'compact' : 'comfortable';
  } catch {
    return chosen.get(place) ?? 'comfortable';
  }
}

function write(place: string, density: Density): void {
  chosen.set(place, density);
  try {
    localStorage.setItem(place, density);
  } catch {
    // It holds until the page is left.
  }
  for (const listener of listeners) listener();
}

/** How close the rows of every table stand for whoever is signed in; their browser remembers it. */
export function useDensity(): readonly [Density, (density: Density) => void] {
  const { id } = usePerson();
  const place = `noroshi.density.${id}`;
  const density = useSyncExternalStore(subscribe, () => read(place));
  return [
    density,
    (next) => {
      write(place, next);
    },
  ];
}
