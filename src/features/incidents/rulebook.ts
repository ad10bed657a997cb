import { holdsOn } from '#features/profiles/profile.ts';
import type { Jurisdiction } from '#features/profiles/shelf.ts';

import type { Duty } from './duty.ts';
import { type DutyStanding, type DutyVersions, standingOf } from './duty-standing.ts';
import type { Form } from './form.ts';
import type { Picture } from './picture.ts';
import { type ScopeQuestion, withPresumed } from './scope.ts';
import type { Clockwork } from './stage-clock.ts';

/** A document of a rulebook that was read, with the path it stands at. */
export type Placed<Value> = { readonly path: string; readonly value: Value };

/** The duties of a jurisdiction with their questions and forms, and the clocks they run by. */
export type Rulebook = {
  readonly jurisdiction: Jurisdiction;
  readonly duties: readonly Placed<Duty>[];
  readonly questions: readonly Placed<ScopeQuestion>[];
  readonly forms: readonly Placed<Form>[];
};

/** What the clocks of a rulebook are reckoned with. */
export function clockworkOf({ jurisdiction: { profile, calendars } }: Rulebook): Clockwork {
  const { clockRules: rules, zone, calendar } = profile;
  return { rules, zone, calendar, calendars };
}

/** The duties of a rulebook, each with its versions, in the order of their documents. */
export function dutiesOf({ duties }: Rulebook): readonly DutyVersions[] {
  const ids = [...new Set(duties.map(({ value }) => value.id))];
  return ids.flatMap((id): DutyVersions[] => {
    const [first, ...later] = duties.flatMap(({ value }) => (value.id === id ? [value] : []));
    return first ? [[first, ...later]] : [];
  });
}

/** Where every duty of a rulebook stands on what is known. */
export function standingsOf(rulebook: Rulebook, picture: Picture): readonly DutyStanding[] {
  const clockwork = clockworkOf(rulebook);
  const presumed = withPresumed(
    rulebook.questions.map(({ value }) => value),
    picture,
  );
  return dutiesOf(rulebook).map((versions) => standingOf(versions, presumed, clockwork));
}

/** The version of a form that may be used on a day. */
export function formOn({ forms }: Rulebook, id: string, on: string): Form | undefined {
  return forms.find(({ value }) => value.id === id && holdsOn(value, on))?.value;
}
