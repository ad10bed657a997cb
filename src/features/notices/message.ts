import { strictest, type Tlp } from '#features/labels/tlp.ts';
import { momentWords } from '#kernel/moment.ts';
import type { Language, Text } from '#kernel/text.ts';

import type { Purpose } from './delivery.ts';
import { kindWords } from './notice-words.ts';
import type { NoticeKind } from './occasion.ts';
import { say } from './texts.ts';

/** One thing that a message tells. */
export type Item = {
  readonly kind: NoticeKind;
  readonly text: Text;
  readonly path: string;
  readonly label: Tlp;
  readonly dueAt: Date | null;
};

/** What is to be said, before it is put into the form of a channel. */
export type Order = {
  readonly purpose: Purpose;
  /** What may be told; what may not is left to `unsaid`. */
  readonly items: readonly Item[];
  /** How many things are above what the channel may carry. */
  readonly unsaid: number;
  /** The code that proves a channel, in the message that carries it. */
  readonly code: string | null;
};

/** Who is spoken to: the words of their language, and the site's address. */
export type Listener = {
  readonly language: Language;
  readonly speak: (text: Text) => string;
  readonly site: string;
};

/** One thing told, in words. */
type Line = {
  readonly kind: string;
  readonly label: Tlp;
  readonly words: string;
  readonly due: string | null;
  readonly url: string;
};

/** A message in words: every part is one line of plain text. */
export type Message = {
  readonly purpose: Purpose;
  /** The strictest label of what is told; what tells nothing is clear. */
  readonly label: Tlp;
  readonly title: string;
  readonly lines: readonly Line[];
  /** What stands below: that more awaits, the code, where to sign in. */
  readonly remarks: readonly string[];
  /** The word on a link, and the link to sign in. */
  readonly open: string;
  readonly site: string;
};

/** How many things one message tells at most; of the rest it gives the number. */
export const mostLines = 20;
const longest = 500;

/**
 * Text as one line: whatever could break a line, a header or the order of reading is a space. What
 * came from people goes into subjects and cards, so nothing of it may be more than words.
 */
export function oneLine(text: string): string {
  const flat = text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu, ' ').replaceAll(/\s+/gu, ' ');
  const points = Array.from(flat.trim());
  return points.length > longest ? `${points.slice(0, longest - 1).join('')}…` : points.join('');
}

/** Puts an order into words. Above the channel's label nothing is said but that something awaits. */
export function compose(order: Order, { language, speak, site }: Listener): Message {
  const words = (text: Text) => oneLine(speak(text));
  const lines = order.items.slice(0, mostLines).map((item) => ({
    kind: words(kindWords(item.kind)),
    label: item.label,
    words: words(item.text),
    due: item.dueAt && words(say('notices.message.due', { at: momentWords(item.dueAt, language) })),
    url: `${site}${item.path}`,
  }));
  const [only] = lines;
  const more = order.items.length - lines.length;
  const awaits = words(say('notices.message.awaits'));
  return {
    purpose: order.purpose,
    label: lines.length > 0 ? strictest(order.items.map(({ label }) => label)) : 'TLP:CLEAR',
    title:
      only === undefined
        ? words(titleWithout(order.purpose))
        : lines.length === 1
          ? `${only.kind} ${only.words}`
          : words(say('notices.message.several', { count: order.items.length })),
    lines,
    remarks: [
      ...(order.code === null ? [] : [words(say('notices.message.code', { code: order.code }))]),
      ...(order.purpose === 'test' ? [words(say('notices.message.test-body'))] : []),
      ...(more > 0 ? [words(say('notices.message.more', { count: more }))] : []),
      ...(order.unsaid > 0 ? [awaits] : []),
    ],
    open: words(say('notices.message.open')),
    site: `${site}/`,
  };
}

function titleWithout(purpose: Purpose): Text {
  if (purpose === 'verification') return say('notices.message.verification');
  if (purpose === 'test') return say('notices.message.test');
  return say('notices.message.awaits');
}
