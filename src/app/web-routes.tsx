import {
  createRootRoute,
  createRoute,
  createRouter,
  Navigate,
  type RouteComponent,
} from '@tanstack/react-router';

import { OrganizationPage } from '#features/organizations/web/organization-page.tsx';
import { OrganizationsPage } from '#features/organizations/web/organizations-page.tsx';
import { NotFoundPage } from '#ui/failure.tsx';
import { usePerson } from '#ui/person.tsx';

import { home } from './web-navigation.ts';
import { Site } from './web-site.tsx';

const root = createRootRoute({ component: Site, notFoundComponent: NotFoundPage });

const page = (path: string, component: RouteComponent) =>
  createRoute({ getParentRoute: () => root, path, component });

function HomePage() {
  const { may } = usePerson();
  return <Navigate to={home(may)} replace />;
}

const pages = [
  page('/', HomePage),
  page('/organizations', OrganizationsPage),
  page('/organizations/$id', OrganizationPage),
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
