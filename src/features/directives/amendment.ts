import type { Fault } from '#kernel/refusal.ts';

import type { Action } from './action.ts';
import { say } from './draft-texts.ts';
import type { Question } from './question.ts';

type Content = { readonly actions: readonly Action[]; readonly questions: readonly Question[] };

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * What an amendment may not do to what is already being answered: change how an action is proved or
 * whom it is asked of, or change the questions. It takes such an action away and adds another; other
 * questions are another circular.
 */
export function faultsInAmendment(before: Content, after: Content): Fault[] {
  const faults = after.actions.flatMap((action, at) => {
    const old = before.actions.find(({ number }) => number === action.number);
    const isOther =
      old !== undefined &&
      (old.evidence !== action.evidence ||
        old.per !== action.per ||
        old.onlyForensic !== action.onlyForensic);
    return isOther ? [{ path: `/actions/${at}`, text: say('directives.fault.other-action') }] : [];
  });
  if (!same(before.questions, after.questions)) {
    faults.push({ path: '/questions', text: say('directives.fault.other-questions') });
  }
  return faults;
}

/** What an amendment does to the actions in force. */
export function amendment(before: readonly Action[], after: readonly Action[]) {
  const old = new Map(before.map((action) => [action.number, action]));
  const kept = new Set(after.map(({ number }) => number));
  return {
    added: after.filter(({ number }) => !old.has(number)),
    removed: before.filter(({ number }) => !kept.has(number)),
    /** Their clocks start anew, so that no deadline is brought forward unannounced into the past. */
    redated: after.filter((action) => {
      const former = old.get(action.number);
      return former !== undefined && !same(former.due, action.due);
    }),
  };
}

/** Actions of one directive that go on as those of another. */
export type Mapping = readonly { readonly from: number; readonly to: number }[];

/** Every fault in a mapping: it joins actions that exist, of one evidence and one kind of place. */
export function faultsInMapping(
  mapping: Mapping,
  old: readonly Action[],
  fresh: readonly Action[],
): Fault[] {
  return mapping.flatMap(({ from, to }, at) => {
    const [a, b] = [
      old.find(({ number }) => number === from),
      fresh.find(({ number }) => number === to),
    ];
    const path = `/mapping/${at}`;
    if (!a || !b) return [{ path, text: say('directives.fault.no-such-action') }];
    return a.evidence === b.evidence && a.per === b.per
      ? []
      : [{ path, text: say('directives.fault.unlike-actions') }];
  });
}
