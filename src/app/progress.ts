import type { Terminal } from './command.ts';
import { say } from './texts.ts';
import { width } from './width.ts';

/** Told while something is done to each of many files. */
export type Progress = {
  /** So many are done, and this one comes next. */
  readonly at: (done: number, next: string) => void;
  /** Nothing more is coming: the bar goes away. */
  readonly end: () => void;
};

const [redrawnEach, toldEach] = [100, 10_000];
const cells = 24;

/**
 * Progress through so many files: a bar with rate and remaining time where a person watches, and a
 * line now and then where standard error is kept.
 */
export function progressOver(
  all: number,
  terminal: Pick<Terminal, 'bar' | 'note' | 'say'>,
  now: () => number = () => performance.now(),
): Progress {
  const begun = now();
  let last = begun;
  const { bar } = terminal;
  return {
    at: (done, next) => {
      const moment = now();
      if (moment - last < (bar ? redrawnEach : toldEach)) return;
      last = moment;
      const pace = paceOf(done, all, moment - begun);
      if (bar) bar.draw(barOf(done / all, terminal.say(pace), { next, columns: bar.columns() }));
      else terminal.note(pace);
    },
    end: () => {
      bar?.draw('');
    },
  };
}

function paceOf(done: number, all: number, milliseconds: number) {
  const rate = done / (milliseconds / 1000);
  const seconds = rate > 0 ? Math.ceil((all - done) / rate) : 0;
  const left = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  const percent = Math.floor((100 * done) / all);
  return say('cli.progress.pace', { done, all, percent, rate: roughly(rate), left });
}

const roughly = (rate: number) => (rate < 10 ? Math.round(rate * 10) / 10 : Math.round(rate));

function barOf(
  share: number,
  pace: string,
  { next, columns }: { readonly next: string; readonly columns: number },
): string {
  const filled = Math.floor(share * cells);
  const line = `[${'#'.repeat(filled)}${'-'.repeat(cells - filled)}] ${pace} ${plain(next)}`;
  return cut(line, columns - 1);
}

/** A name without what would move the cursor. */
const plain = (name: string) => name.replaceAll(/\p{C}/gu, '?');

/** As much of a line as so many columns hold. */
function cut(line: string, columns: number): string {
  let shown = '';
  let used = 0;
  for (const character of line) {
    used += width(character);
    if (used > columns) break;
    shown += character;
  }
  return shown;
}
