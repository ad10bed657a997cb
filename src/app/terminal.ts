import type { Readable, Writable } from 'node:stream';
import { WriteStream } from 'node:tty';

import { Refusal } from '#kernel/refusal.ts';
import { type Language, type Text, wording } from '#kernel/text.ts';

import { words } from './all-words.ts';
import type { Bar, Terminal } from './command.ts';
import { say } from './texts.ts';

/** The three streams of a process. */
export type Streams = {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
};

/** A terminal, and the end of what is said on it. */
export type OpenTerminal = Terminal & {
  /** Resolves once everything said is out, or nobody is there to hear it. */
  readonly flush: () => Promise<void>;
};

const longestLine = 4 * 1024 * 1024;

/** A terminal over streams. A reader that goes away (`| head`) ends neither the work nor its code. */
export function terminalOn(
  { stdin, stdout, stderr }: Streams,
  { json, language }: { readonly json: boolean; readonly language: Language },
): OpenTerminal {
  const [answers, remarks] = [channel(stdout), channel(stderr)];
  const foot = stderr instanceof WriteStream && stderr.isTTY ? footOf(stderr, remarks) : undefined;
  const inWords = (text: Text) => wording(words, text, language);
  return {
    json,
    language,
    say: inWords,
    bar: foot,
    out: (line) => {
      if (stdout instanceof WriteStream) foot?.draw('');
      answers.write(`${line}\n`);
    },
    note: (text) => {
      foot?.draw('');
      remarks.write(`${typeof text === 'string' ? text : inWords(text)}\n`);
    },
    lines: () => linesOf(stdin, answers.isOpen),
    flush: async () => {
      await Promise.all([answers.flush(), remarks.flush()]);
    },
  };
}

const usualColumns = 80;
const [backToStart, clearLine] = ['\r', '\u001b[K'];

/** What is drawn stands on a line that is not ended; whatever is said next clears it first. */
function footOf(stream: WriteStream, remarks: ReturnType<typeof channel>): Bar {
  let isDrawn = false;
  return {
    columns: () => (stream.columns > 0 ? stream.columns : usualColumns),
    draw: (line) => {
      if (!isDrawn && line === '') return;
      remarks.write(`${backToStart}${line}${clearLine}`);
      isDrawn = line !== '';
    },
  };
}

function channel(stream: Writable) {
  let isOpen = true;
  const hangUp = (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    isOpen = false;
  };
  stream.on('error', hangUp);
  return {
    isOpen: () => isOpen,
    write: (text: string) => {
      if (isOpen) stream.write(text);
    },
    flush: () =>
      new Promise<void>((resolve) => {
        if (isOpen)
          stream.write('', () => {
            resolve();
          });
        else resolve();
      }),
  };
}

/** Lines end in LF or CRLF and nowhere else: JSON may hold every other sign that ends a line. */
async function* linesOf(stdin: Readable, isHeard: () => boolean): AsyncGenerator<string> {
  stdin.setEncoding('utf8');
  let pending = '';
  let number = 1;
  for await (const chunk of stdin) {
    const lines = `${pending}${String(chunk)}`.split('\n');
    pending = lines.pop() ?? '';
    for (const line of lines) {
      yield line.endsWith('\r') ? line.slice(0, -1) : line;
      number += 1;
    }
    if (pending.length > longestLine) {
      throw new Refusal('too-large', say('cli.line-too-long', { line: number }));
    }
    if (!isHeard()) return;
  }
  if (pending !== '') yield pending;
}
