import type { Text } from '#kernel/text.ts';

import type { Manual } from './manual.ts';
import { say } from './texts.ts';

/** One stop: on which page, at what (the first of these that is there), and what to know of it. */
export type Step = {
  readonly page: string;
  readonly at: readonly string[];
  readonly title: Text;
  readonly why: Text;
};

const list = 'main [role="region"]';
const first = 'main section';
/** There on every page: an installation that has just begun has no lists yet. */
const title = 'main h1';

const situation: Step = {
  page: '/situation',
  at: [first, title],
  title: say('help.tour.situation'),
  why: say('help.tour.situation-why'),
};
const threats: Step = {
  page: '/threats',
  at: [list, first, title],
  title: say('help.tour.threats'),
  why: say('help.tour.threats-why'),
};
const directives: Step = {
  page: '/directives',
  at: ['main a[href="/directives/new"]', list, title],
  title: say('help.tour.directives'),
  why: say('help.tour.directives-why'),
};
const desk: Step = {
  page: '/desk',
  at: [first, title],
  title: say('help.tour.desk'),
  why: say('help.tour.desk-why'),
};
const systems: Step = {
  page: '/systems',
  at: [list, title],
  title: say('help.tour.systems'),
  why: say('help.tour.systems-why'),
};
const notices: Step = {
  page: '/notices',
  at: [list, title],
  title: say('help.tour.notices'),
  why: say('help.tour.notices-why'),
};
const ledger: Step = {
  page: '/ledger',
  at: [list, title],
  title: say('help.tour.ledger'),
  why: say('help.tour.ledger-why'),
};
const search = (page: string): Step => ({
  page,
  at: ['header [role="search"]'],
  title: say('help.tour.find'),
  why: say('help.tour.find-why'),
});
/** The last stop of everybody: where all this is found again. */
const help = (page: string): Step => ({
  page,
  at: ['header .help-menu'],
  title: say('help.tour.help'),
  why: say('help.tour.help-why'),
});

/** Five stops for each kind of reader, along their own work; the first is where they begin. */
export const tours: Readonly<Record<Manual, readonly Step[]>> = {
  headquarters: [situation, threats, directives, search('/situation'), help('/situation')],
  ministry: [
    desk,
    { ...directives, at: [list, title], why: say('help.tour.directives-relay') },
    systems,
    notices,
    help('/desk'),
  ],
  operator: [
    desk,
    systems,
    {
      page: '/systems',
      at: ['#register', title],
      title: say('help.tour.register'),
      why: say('help.tour.register-why'),
    },
    notices,
    help('/desk'),
  ],
  auditor: [
    { ...situation, why: say('help.tour.situation-audit') },
    threats,
    { ...directives, at: [list, title], why: say('help.tour.directives-audit') },
    ledger,
    help('/situation'),
  ],
  administrator: [
    notices,
    {
      page: '/organizations',
      at: ['#import', title],
      title: say('help.tour.organizations'),
      why: say('help.tour.organizations-why'),
    },
    {
      page: '/persons',
      at: [list, title],
      title: say('help.tour.persons'),
      why: say('help.tour.persons-why'),
    },
    ledger,
    help('/notices'),
  ],
};
