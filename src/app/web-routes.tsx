import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
} from '@tanstack/react-router';
import type { ComponentType } from 'react';

import { showSelf } from '#features/access/api.ts';
import { deskAsked, directivesAsked } from '#features/directives/web/asked.ts';
import { countUnread } from '#features/notices/api.ts';
import { organizationsAsked } from '#features/organizations/web/asked.ts';
import { situationAsked, wallAsked } from '#features/situation/web/asked.ts';
import { askAhead, type Question, question } from '#ui/ahead.ts';
import { NotFoundPage } from '#ui/failure.tsx';
import { usePerson } from '#ui/person.tsx';
import { PageBoundary } from '#ui/shell.tsx';

import { auditPages } from './web-audit-pages.tsx';
import { incidentPages } from './web-incident-pages.tsx';
import { later } from './web-later.tsx';
import { lawPages } from './web-law-pages.tsx';
import { home } from './web-navigation.ts';
import { planPages } from './web-plan-pages.tsx';
import { Site } from './web-site.tsx';

/** What stands above every page. */
const everywhere = [question(countUnread, {})];

type Context = { readonly client: QueryClient };

const root = createRootRouteWithContext<Context>()({
  component: Site,
  notFoundComponent: NotFoundPage,
});

/** A page, and how it is loaded where it is not part of the first one. */
type Content = ComponentType & { readonly preload?: () => Promise<void> | undefined };

/** A page by its path; what it `asks` wherever it is opened is asked beside the loading of its script. */
function page(path: string, Content: Content, asks: readonly Question[] = []) {
  const Bounded = () => (
    <PageBoundary>
      <Content />
    </PageBoundary>
  );
  // The router begins to load a page as soon as it knows the address, not once something draws it.
  const { preload } = Content;
  const component = preload ? Object.assign(Bounded, { preload }) : Bounded;
  const loader = ({ context: { client } }: { readonly context: Context }) => {
    void askAhead(client, showSelf, [...asks, ...everywhere]);
  };
  return createRoute({ getParentRoute: () => root, path, component, loader });
}

function HomePage() {
  const { may } = usePerson();
  return <Navigate to={home(may)} replace />;
}

/** Every page is loaded when it is first opened; those that greet come with their own words. */
const pages = [
  page('/', HomePage),
  page(
    '/desk',
    lazyRouteComponent(() => import('#features/directives/web/desk-page.tsx'), 'DeskPage'),
    deskAsked,
  ),
  page(
    '/situation',
    lazyRouteComponent(() => import('#features/situation/web/situation-page.tsx'), 'SituationPage'),
    situationAsked,
  ),
  page(
    '/threats',
    later(() => import('#features/exposure/web/threats-page.tsx'), 'ThreatsPage'),
  ),
  page(
    '/threats/$id',
    later(() => import('#features/exposure/web/threat-page.tsx'), 'ThreatPage'),
  ),
  page(
    '/assertions',
    later(() => import('#features/exposure/web/assertions-page.tsx'), 'AssertionsPage'),
  ),
  page(
    '/directives',
    later(() => import('#features/directives/web/directives-page.tsx'), 'DirectivesPage'),
    directivesAsked,
  ),
  page(
    '/directives/new',
    later(() => import('#features/directives/web/draft-page.tsx'), 'DraftPage'),
  ),
  page(
    '/directives/$id',
    later(() => import('#features/directives/web/directive-page.tsx'), 'DirectivePage'),
  ),
  page(
    '/directives/$id/addressee',
    later(() => import('#features/directives/web/addressee-page.tsx'), 'AddresseePage'),
  ),
  page(
    '/directives/$id/relay',
    later(() => import('#features/directives/web/relay-page.tsx'), 'RelayPage'),
  ),
  page(
    '/requests',
    later(() => import('#features/directives/web/requests-page.tsx'), 'RequestsPage'),
  ),
  page(
    '/reviews',
    later(() => import('#features/directives/web/reviews-page.tsx'), 'ReviewsPage'),
  ),
  page(
    '/exceptions',
    later(() => import('#features/directives/web/exceptions-page.tsx'), 'ExceptionsPage'),
  ),
  page(
    '/directives/$id/paper',
    later(() => import('#features/directives/web/paper-page.tsx'), 'PaperPage'),
  ),
  page(
    '/standing-directives',
    later(
      () => import('#features/directives/web/standing-directives-page.tsx'),
      'StandingDirectivesPage',
    ),
  ),
  page(
    '/standing-directives/$id',
    later(
      () => import('#features/directives/web/standing-directive-page.tsx'),
      'StandingDirectivePage',
    ),
  ),
  page(
    '/council',
    later(() => import('#features/council/web/calendar-page.tsx'), 'CalendarPage'),
  ),
  page(
    '/council/bodies/$id',
    later(() => import('#features/council/web/body-page.tsx'), 'BodyPage'),
  ),
  page(
    '/council/meetings/$id',
    later(() => import('#features/council/web/meeting-page.tsx'), 'MeetingPage'),
  ),
  page(
    '/council/meetings/$id/minutes',
    later(() => import('#features/council/web/minutes-page.tsx'), 'MinutesPage'),
  ),
  page(
    '/council-decisions',
    later(() => import('#features/council/web/decisions-page.tsx'), 'DecisionsPage'),
  ),
  page(
    '/council/tasks/$id',
    later(() => import('#features/council/web/task-page.tsx'), 'TaskPage'),
  ),
  page(
    '/systems',
    later(() => import('#features/inventory/web/systems-page.tsx'), 'SystemsPage'),
  ),
  page(
    '/systems/import',
    later(() => import('#features/inventory/web/sheet-page.tsx'), 'SheetPage'),
  ),
  page(
    '/systems/overdue',
    later(() => import('#features/inventory/web/overdue-page.tsx'), 'OverduePage'),
  ),
  page(
    '/systems/$id',
    later(() => import('#features/inventory/web/system-page.tsx'), 'SystemPage'),
  ),
  page(
    '/dependencies',
    later(() => import('#features/inventory/web/dependencies-page.tsx'), 'DependenciesPage'),
  ),
  page(
    '/feeds',
    later(() => import('#features/intake/web/feeds-page.tsx'), 'FeedsPage'),
  ),
  page(
    '/feeds/$id',
    later(() => import('#features/intake/web/source-page.tsx'), 'SourcePage'),
  ),
  page(
    '/snapshots/$id',
    later(() => import('#features/intake/web/snapshot-page.tsx'), 'SnapshotPage'),
  ),
  page(
    '/organizations',
    later(() => import('#features/organizations/web/organizations-page.tsx'), 'OrganizationsPage'),
    organizationsAsked,
  ),
  page(
    '/organizations/$id',
    later(() => import('#features/organizations/web/organization-page.tsx'), 'OrganizationPage'),
  ),
  page(
    '/profile',
    later(() => import('#features/profiles/web/profile-page.tsx'), 'ProfilePage'),
  ),
  page(
    '/profile/tables/$id',
    later(() => import('#features/profiles/web/table-page.tsx'), 'TablePage'),
  ),
  page(
    '/labels',
    later(() => import('#features/labels/web/labels-page.tsx'), 'LabelsPage'),
  ),
  page(
    '/labels/object',
    later(() => import('#features/labels/web/object-page.tsx'), 'ObjectPage'),
  ),
  page(
    '/labels/requests',
    later(() => import('#features/labels/web/requests-page.tsx'), 'RequestsPage'),
  ),
  page(
    '/labels/communities',
    later(() => import('#features/labels/web/communities-page.tsx'), 'CommunitiesPage'),
  ),
  page(
    '/labels/passages',
    later(() => import('#features/labels/web/passages-page.tsx'), 'PassagesPage'),
  ),
  page(
    '/labels/preview',
    later(() => import('#features/labels/web/preview-page.tsx'), 'PreviewPage'),
  ),
  page(
    '/notices',
    later(() => import('#features/notices/web/notices-page.tsx'), 'NoticesPage'),
  ),
  page(
    '/notices/settings',
    later(() => import('#features/notices/web/settings-page.tsx'), 'NoticeSettingsPage'),
  ),
  page(
    '/notices/deliveries',
    later(() => import('#features/notices/web/deliveries-page.tsx'), 'DeliveriesPage'),
  ),
  page(
    '/persons',
    later(() => import('#features/people/web/people-page.tsx'), 'PeoplePage'),
  ),
  page(
    '/persons/invitations',
    later(() => import('#features/people/web/invitations-page.tsx'), 'InvitationsPage'),
  ),
  page(
    '/persons/$id',
    later(() => import('#features/people/web/person-page.tsx'), 'PersonPage'),
  ),
  page(
    '/confirmations',
    later(() => import('#features/people/web/confirmations-page.tsx'), 'ConfirmationsPage'),
  ),
  page(
    '/handovers',
    later(() => import('#features/people/web/handovers-page.tsx'), 'HandoversPage'),
  ),
  page(
    '/handovers/$id',
    later(() => import('#features/people/web/handover-page.tsx'), 'HandoverPage'),
  ),
  page(
    '/me',
    later(() => import('#features/people/web/own-page.tsx'), 'OwnPage'),
  ),
  // Where nobody is signed in these are doors; whoever is signed in has no need of them.
  page('/welcome', HomePage),
  page('/recover', HomePage),
  page(
    '/ledger',
    later(() => import('#features/trail/web/ledger-page.tsx'), 'LedgerPage'),
  ),
  page(
    '/ledger/$id',
    later(() => import('#features/trail/web/entry-page.tsx'), 'EntryPage'),
  ),
  page(
    '/kit',
    later(() => import('#ui/kit/kit-page.tsx'), 'KitPage'),
  ),
  page(
    '/search',
    later(() => import('#features/search/web/search-page.tsx'), 'SearchPage'),
  ),
  page(
    '/help',
    later(() => import('#features/help/web/help-page.tsx'), 'HelpPage'),
  ),
  page(
    '/help/$id',
    later(() => import('#features/help/web/manual-page.tsx'), 'ManualPage'),
  ),
  page(
    '/glossary',
    later(() => import('#features/help/web/glossary-page.tsx'), 'GlossaryPage'),
  ),
  page(
    '/api-reference',
    later(() => import('#features/help/web/reference-page.tsx'), 'ReferencePage'),
  ),
  page(
    '/accessibility',
    later(() => import('#features/help/web/accessibility-page.tsx'), 'AccessibilityPage'),
  ),
  page(
    '/situation/wall',
    lazyRouteComponent(() => import('#features/situation/web/wall-page.tsx'), 'WallPage'),
    wallAsked,
  ),
  ...[...auditPages, ...incidentPages, ...planPages, ...lawPages].map(({ path, Content }) =>
    page(path, Content),
  ),
];

/** Every page of the site by its URL. Queries are plain text, as in any link. */
export function newRouter(client: QueryClient) {
  return createRouter({
    routeTree: root.addChildren(pages),
    context: { client },
    scrollRestoration: true,
    parseSearch: (query) => Object.fromEntries(new URLSearchParams(query)),
    stringifySearch: (search) => {
      const query = new URLSearchParams(search).toString();
      return query === '' ? '' : `?${query}`;
    },
  });
}
