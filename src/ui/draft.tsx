import { type ReactNode, useRef, useState } from 'react';
import { z } from 'zod';

import { Language } from '#kernel/text.ts';

import { Button } from './button.tsx';
import { Moment, useNow } from './clock.tsx';
import { type Draft, Drafting, useDraft } from './draft-context.ts';
import { forgetTexts, keepText, keptText } from './kept.ts';
import { LeaveGuard } from './leave-guard.tsx';
import { Notice } from './notice.tsx';
import { usePerson } from './person.tsx';
import { say } from './texts.ts';
import { useWords } from './words.tsx';

const Values = z.record(z.string(), z.array(z.string()));

/** What somebody had entered when they left: by field, beside what each field began with. */
const Kept = z.object({
  savedAt: z.iso.datetime(),
  language: Language,
  begun: Values,
  values: Values,
});
type Kept = z.output<typeof Kept>;

const beginning = 'noroshi.draft.';
const longestAge = 14 * 86_400_000;

/** What a field of the page begins with: what was entered before, or what the page says. */
export function useDraftedText(name: string, otherwise: string): string {
  return useDraft()?.values[name]?.[0] ?? otherwise;
}

/** Every value that a list of the page begins with. */
export function useDraftedTexts(name: string, otherwise: readonly string[]): readonly string[] {
  return useDraft()?.values[name] ?? otherwise;
}

/** Forgets what everybody began at this browser: whoever signs out leaves nothing behind. */
export const forgetDrafts = (): void => {
  forgetTexts(beginning);
};

function readDraft(name: string, now: Date | null): Kept | undefined {
  const text = keptText(name);
  if (text === null) return undefined;
  try {
    const kept = Kept.parse(JSON.parse(text));
    const isOld = now !== null && now.getTime() - Date.parse(kept.savedAt) > longestAge;
    if (!isOld) return kept;
  } catch {
    // What an earlier version kept in another form is not understood, and goes.
  }
  keepText(name, null);
  return undefined;
}

type Props = {
  /** Which form of which thing this is; each person has a draft of their own for each. */
  readonly of: string;
  readonly children: ReactNode;
};

/**
 * Keeps what is entered in the form below, in this browser, until it is sent, discarded or its person
 * signs out; asks before the page is left meanwhile. What was kept before is there again, with a word on
 * when it was entered.
 */
export function Drafted({ of, children }: Props) {
  const { id } = usePerson();
  const { language } = useWords();
  const now = useNow();
  const name = `${beginning}${id}.${of}`;
  const [restored, setRestored] = useState(() => readDraft(name, now));
  const [turn, setTurn] = useState(0);
  const [unsent, setUnsent] = useState(restored !== undefined);
  const sent = useRef(false);
  const draft: Draft = {
    values: restored?.values ?? {},
    // What a page proposes by itself differs from language to language, and has not changed for that.
    begun: restored?.language === language ? restored.begun : {},
    keep: (values, begun) => {
      const savedAt = (now ?? new Date(0)).toISOString();
      keepText(name, JSON.stringify({ savedAt, language, begun, values }));
    },
    send: () => {
      sent.current = true;
      setUnsent(false);
    },
    arrive: () => {
      if (sent.current) keepText(name, null);
      sent.current = false;
    },
    resume: () => {
      sent.current = false;
      setUnsent(true);
    },
    restoredAt: restored && new Date(restored.savedAt),
    discard: () => {
      keepText(name, null);
      setUnsent(false);
      setRestored(undefined);
      setTurn(turn + 1);
    },
  };
  return (
    <Drafting value={draft}>
      <LeaveGuard active={unsent} />
      <div key={turn} className="contents">
        {children}
      </div>
    </Drafting>
  );
}

/** That a form holds what was entered before, since when, and the way to begin anew. */
export function RestoredNotice() {
  const { t } = useWords();
  const draft = useDraft();
  if (!draft?.restoredAt) return null;
  return (
    <Notice tone="info" title={t(say('ui.draft.restored'))} live>
      <p>
        {t(say('ui.draft.saved-at'))} <Moment at={draft.restoredAt} />
      </p>
      <p className="mt-3">
        <Button weight="outlined" onClick={draft.discard}>
          {t(say('ui.draft.discard'))}
        </Button>
      </p>
    </Notice>
  );
}
