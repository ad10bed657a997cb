import type { Text } from '#kernel/text.ts';

import { say } from '../relay-texts.ts';

/** What a tower shows: fire once its body has answered, smoke while it only passed the signal on. */
export type Signal = 'lit' | 'smoking' | 'dark';

export const signalWords: Record<Signal, Text> = {
  lit: say('directives.tower.lit'),
  smoking: say('directives.tower.smoking'),
  dark: say('directives.tower.dark'),
};

type Props = { readonly x: number; readonly y: number; readonly signal: Signal };

/** A beacon tower on its hill, its foot in the middle at x and y. */
export function Tower({ x, y, signal }: Props) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <path d="M-58 26C-34 24-26 4-12 0H12C26 4 34 24 58 26z" className="tower-hill" />
      <path d="M-11 0L-8 -34H8L11 0z" className={signal === 'dark' ? 'tower-dark' : 'tower-wall'} />
      <path d="M-12 -34h24v-7h-5v4h-5v-4h-4v4h-5v-4h-5z" className="tower-dark" />
      {signal !== 'dark' && (
        <path
          d="M-2 -50C-12 -60 4 -66 -4 -78C-8 -86 0 -92 6 -94C2 -88 6 -82 8 -76C12 -64 2 -62 6 -50z"
          className="tower-smoke"
        />
      )}
      {signal === 'lit' && (
        <path
          d="M0 -62C6 -56 10 -50 7 -43C6 -40 3 -38 0 -38S-6 -40 -7 -43C-9 -48 -5 -50 -4 -54C-2 -52 0 -56 0 -62z"
          className="tower-fire"
        />
      )}
    </g>
  );
}
