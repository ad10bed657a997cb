import { createRootRoute, createRoute, createRouter, Navigate } from '@tanstack/react-router';
import type { ComponentType } from 'react';

import { PersonsPage } from '#features/access/web/persons-page.tsx';
import { DeskPage } from '#features/directives/web/desk-page.tsx';
import { DirectivePage } from '#features/directives/web/directive-page.tsx';
import { DirectivesPage } from '#features/directives/web/directives-page.tsx';
import { DraftPage } from '#features/directives/web/draft-page.tsx';
import { SituationPage } from '#features/directives/web/situation-page.tsx';
import { StandingDirectivePage } from '#features/directives/web/standing-directive-page.tsx';
import { StandingDirectivesPage } from '#features/directives/web/standing-directives-page.tsx';
import { ThreatPage } from '#features/exposure/web/threat-page.tsx';
import { ThreatsPage } from '#features/exposure/web/threats-page.tsx';
import { FeedsPage } from '#features/intake/web/feeds-page.tsx';
import { SystemPage } from '#features/inventory/web/system-page.tsx';
import { SystemsPage } from '#features/inventory/web/systems-page.tsx';
import { LedgerPage } from '#features/ledger/web/ledger-page.tsx';
import { NoticesPage } from '#features/notices/web/notices-page.tsx';
import { OrganizationPage } from '#features/organizations/web/organization-page.tsx';
import { OrganizationsPage } from '#features/organizations/web/organizations-page.tsx';
import { NotFoundPage } from '#ui/failure.tsx';
import { usePerson } from '#ui/person.tsx';
import { PageBoundary } from '#ui/shell.tsx';

import { home } from './web-navigation.ts';
import { Site } from './web-site.tsx';

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
  page('/directives', DirectivesPage),
  page('/directives/new', DraftPage),
  page('/directives/$id', DirectivePage),
  page('/standing-directives', StandingDirectivesPage),
  page('/standing-directives/$id', StandingDirectivePage),
  page('/systems', SystemsPage),
  page('/systems/$id', SystemPage),
  page('/feeds', FeedsPage),
  page('/organizations', OrganizationsPage),
  page('/organizations/$id', OrganizationPage),
  page('/notices', NoticesPage),
  page('/persons', PersonsPage),
  page('/ledger', LedgerPage),
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
