import type { Text } from '#kernel/text.ts';

import { say } from './texts.ts';

/** An act in words: those stand beside what is done, in the `act-texts.ts` of each feature. */
export const actWords = (act: string): Text => ({ key: `act.${act}` });

/** The kinds of thing that acts are done to, each with its words, in the order of the work. */
export const areas: ReadonlyMap<string, Text> = new Map(
  [
    say('trail.area.directive'),
    say('trail.area.standing-directive'),
    say('trail.area.inventory'),
    say('trail.area.exposure'),
    say('trail.area.intake'),
    say('trail.area.incident'),
    say('trail.area.filing'),
    say('trail.area.matter'),
    say('trail.area.authority'),
    say('trail.area.contribution'),
    say('trail.area.guest'),
    say('trail.area.intake-page'),
    say('trail.area.audit-edition'),
    say('trail.area.audit-mapping'),
    say('trail.area.mapping-draft'),
    say('trail.area.audit-policy'),
    say('trail.area.audit-campaign'),
    say('trail.area.audit'),
    say('trail.area.finding'),
    say('trail.area.plan'),
    say('trail.area.consultation'),
    say('trail.area.opinion'),
    say('trail.area.statement'),
    say('trail.area.measure'),
    say('trail.area.council'),
    say('trail.area.council-meeting'),
    say('trail.area.council-item'),
    say('trail.area.council-task'),
    say('trail.area.council-minutes'),
    say('trail.area.law'),
    say('trail.area.label'),
    say('trail.area.community'),
    say('trail.area.consent'),
    say('trail.area.notice'),
    say('trail.area.notice-channel'),
    say('trail.area.notice-rule'),
    say('trail.area.notice-calendar'),
    say('trail.area.people'),
    say('trail.area.access'),
    say('trail.area.organizations'),
    say('trail.area.profile'),
    say('trail.area.view'),
    say('trail.area.situation'),
    say('trail.area.ledger'),
    say('trail.area.demo'),
  ].map((words) => [words.key.slice('trail.area.'.length), words]),
);

/** The kind of thing that an act is done to, in words. */
export const areaWords = (act: string): Text | undefined =>
  areas.get(act.slice(0, act.indexOf('.')));
