import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
} from '@tanstack/react-router';
import type { ComponentType } from 'react';

import { AddresseePage } from '#features/directives/web/addressee-page.tsx';
import { DeskPage } from '#features/directives/web/desk-page.tsx';
import { DirectivePage } from '#features/directives/web/directive-page.tsx';
import { DirectivesPage } from '#features/directives/web/directives-page.tsx';
import { DraftPage } from '#features/directives/web/draft-page.tsx';
import { ExceptionsPage } from '#features/directives/web/exceptions-page.tsx';
import { PaperPage } from '#features/directives/web/paper-page.tsx';
import { RelayPage } from '#features/directives/web/relay-page.tsx';
import { RequestsPage } from '#features/directives/web/requests-page.tsx';
import { ReviewsPage } from '#features/directives/web/reviews-page.tsx';
import { SituationPage } from '#features/directives/web/situation-page.tsx';
import { StandingDirectivePage } from '#features/directives/web/standing-directive-page.tsx';
import { StandingDirectivesPage } from '#features/directives/web/standing-directives-page.tsx';
import { AssertionsPage } from '#features/exposure/web/assertions-page.tsx';
import { ThreatPage } from '#features/exposure/web/threat-page.tsx';
import { ThreatsPage } from '#features/exposure/web/threats-page.tsx';
import { FeedsPage } from '#features/intake/web/feeds-page.tsx';
import { SnapshotPage } from '#features/intake/web/snapshot-page.tsx';
import { SourcePage } from '#features/intake/web/source-page.tsx';
import { DependenciesPage } from '#features/inventory/web/dependencies-page.tsx';
import { OverduePage } from '#features/inventory/web/overdue-page.tsx';
import { SheetPage } from '#features/inventory/web/sheet-page.tsx';
import { SystemPage } from '#features/inventory/web/system-page.tsx';
import { SystemsPage } from '#features/inventory/web/systems-page.tsx';
import { CommunitiesPage } from '#features/labels/web/communities-page.tsx';
import { LabelsPage } from '#features/labels/web/labels-page.tsx';
import { ObjectPage } from '#features/labels/web/object-page.tsx';
import { PassagesPage } from '#features/labels/web/passages-page.tsx';
import { PreviewPage } from '#features/labels/web/preview-page.tsx';
import { RequestsPage as LabelRequestsPage } from '#features/labels/web/requests-page.tsx';
import { LedgerPage } from '#features/ledger/web/ledger-page.tsx';
import { DeliveriesPage } from '#features/notices/web/deliveries-page.tsx';
import { NoticesPage } from '#features/notices/web/notices-page.tsx';
import { NoticeSettingsPage } from '#features/notices/web/settings-page.tsx';
import { OrganizationPage } from '#features/organizations/web/organization-page.tsx';
import { OrganizationsPage } from '#features/organizations/web/organizations-page.tsx';
import { ProfilePage } from '#features/profiles/web/profile-page.tsx';
import { TablePage } from '#features/profiles/web/table-page.tsx';
import { SearchPage } from '#features/search/web/search-page.tsx';
import { NotFoundPage } from '#ui/failure.tsx';
import { usePerson } from '#ui/person.tsx';
import { PageBoundary } from '#ui/shell.tsx';

import { home } from './web-navigation.ts';
import { Site } from './web-site.tsx';

// Seldom met by most: they come when they are opened.
const ConfirmationsPage = lazyRouteComponent(
  () => import('#features/people/web/confirmations-page.tsx'),
  'ConfirmationsPage',
);
const HandoverPage = lazyRouteComponent(
  () => import('#features/people/web/handover-page.tsx'),
  'HandoverPage',
);
const HandoversPage = lazyRouteComponent(
  () => import('#features/people/web/handovers-page.tsx'),
  'HandoversPage',
);
const InvitationsPage = lazyRouteComponent(
  () => import('#features/people/web/invitations-page.tsx'),
  'InvitationsPage',
);
const OwnPage = lazyRouteComponent(() => import('#features/people/web/own-page.tsx'), 'OwnPage');
const PeoplePage = lazyRouteComponent(
  () => import('#features/people/web/people-page.tsx'),
  'PeoplePage',
);
const PersonPage = lazyRouteComponent(
  () => import('#features/people/web/person-page.tsx'),
  'PersonPage',
);

const root = createRootRoute({ component: Site, notFoundComponent: NotFoundPage });

const page = (path: string, Content: ComponentType) =>
  createRoute({
    getParentRoute: () => root,
    path,
    component: () => (
      <PageBoundary>
        <Content />
      </PageBoundary>
    ),
  });

function HomePage() {
  const { may } = usePerson();
  return <Navigate to={home(may)} replace />;
}

const pages = [
  page('/', HomePage),
  page('/desk', DeskPage),
  page('/situation', SituationPage),
  page('/threats', ThreatsPage),
  page('/threats/$id', ThreatPage),
  page('/assertions', AssertionsPage),
  page('/directives', DirectivesPage),
  page('/directives/new', DraftPage),
  page('/directives/$id', DirectivePage),
  page('/directives/$id/addressee', AddresseePage),
  page('/directives/$id/relay', RelayPage),
  page('/requests', RequestsPage),
  page('/reviews', ReviewsPage),
  page('/exceptions', ExceptionsPage),
  page('/directives/$id/paper', PaperPage),
  page('/standing-directives', StandingDirectivesPage),
  page('/standing-directives/$id', StandingDirectivePage),
  page('/systems', SystemsPage),
  page('/systems/import', SheetPage),
  page('/systems/overdue', OverduePage),
  page('/systems/$id', SystemPage),
  page('/dependencies', DependenciesPage),
  page('/feeds', FeedsPage),
  page('/feeds/$id', SourcePage),
  page('/snapshots/$id', SnapshotPage),
  page('/organizations', OrganizationsPage),
  page('/organizations/$id', OrganizationPage),
  page('/profile', ProfilePage),
  page('/profile/tables/$id', TablePage),
  page('/labels', LabelsPage),
  page('/labels/object', ObjectPage),
  page('/labels/requests', LabelRequestsPage),
  page('/labels/communities', CommunitiesPage),
  page('/labels/passages', PassagesPage),
  page('/labels/preview', PreviewPage),
  page('/notices', NoticesPage),
  page('/notices/settings', NoticeSettingsPage),
  page('/notices/deliveries', DeliveriesPage),
  page('/persons', PeoplePage),
  page('/persons/invitations', InvitationsPage),
  page('/persons/$id', PersonPage),
  page('/confirmations', ConfirmationsPage),
  page('/handovers', HandoversPage),
  page('/handovers/$id', HandoverPage),
  page('/me', OwnPage),
  // Where nobody is signed in these are doors; whoever is signed in has no need of them.
  page('/welcome', HomePage),
  page('/recover', HomePage),
  page('/ledger', LedgerPage),
  page('/search', SearchPage),
];

/** Every page of the site by its URL. Queries are plain text, as in any link. */
export function newRouter() {
  return createRouter({
    routeTree: root.addChildren(pages),
    scrollRestoration: true,
    parseSearch: (query) => Object.fromEntries(new URLSearchParams(query)),
    stringifySearch: (search) => {
      const query = new URLSearchParams(search).toString();
      return query === '' ? '' : `?${query}`;
    },
  });
}
