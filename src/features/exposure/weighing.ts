import { type Assertion, type Component, effectOf, standing } from './assertion.ts';
import type { Match } from './judgement.ts';

/**
 * What is said of one component once the statements that may speak of it are heard.
 *
 * A statement that clears it, or several that contradict one another, overrule what advisories say
 * of it; one that calls it affected, or says that it is being investigated, stands beside them.
 */
export function weighed(
  matches: readonly Match[],
  component: Component,
  assertions: readonly Assertion[],
): readonly Match[] {
  const heard = standing(assertions, component);
  const effect = effectOf(heard.map(({ status }) => status));
  if (effect === undefined) return matches;
  const spoken = heard.map((assertion): Match => ({
    ...voiceOf(assertion),
    ...component,
    status: effect,
    words: wordsOf(assertion),
  }));
  const isOverruled = effect === 'cleared' || effect === 'contradicted';
  if (!isOverruled) return [...spoken, ...matches];
  return [...spoken, ...matches.map((match) => ({ ...match, overruled: true }))];
}

function voiceOf({ id, author, document, file, receivedAt }: Assertion) {
  const snapshot = { id, file, receivedAt: receivedAt.toISOString() };
  return { source: author, record: document, container: 'vex', snapshot };
}

const wordsOf = ({ status, justification }: Assertion): string =>
  justification === '' ? status : `${status}: ${justification}`;
