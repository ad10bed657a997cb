import { lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';

import { PageBoundary } from '#ui/shell.tsx';

import { IncidentWords } from './web-words.tsx';

/** A page with the words of incidents, which what it says of a failure is among. */
const page = (path: string, Content: ComponentType) => ({
  path,
  Content: () => (
    <IncidentWords>
      <PageBoundary>
        <Content />
      </PageBoundary>
    </IncidentWords>
  ),
});

/** The pages of incidents. Each is loaded when it is first opened, their words with the first of them. */
export const incidentPages = [
  page(
    '/incidents',
    lazyRouteComponent(() => import('#features/incidents/web/incidents-page.tsx'), 'IncidentsPage'),
  ),
  page(
    '/incidents/new',
    lazyRouteComponent(() => import('#features/incidents/web/begin-page.tsx'), 'BeginPage'),
  ),
  page(
    '/incidents/$id',
    lazyRouteComponent(() => import('#features/incidents/web/record-page.tsx'), 'RecordPage'),
  ),
  page(
    '/incidents/$id/questions',
    lazyRouteComponent(() => import('#features/incidents/web/questions-page.tsx'), 'QuestionsPage'),
  ),
  page(
    '/incidents/$id/duties',
    lazyRouteComponent(() => import('#features/incidents/web/duties-page.tsx'), 'DutiesPage'),
  ),
  page(
    '/incidents/$id/file',
    lazyRouteComponent(() => import('#features/incidents/web/file-page.tsx'), 'FilePage'),
  ),
  page(
    '/incidents/$id/correction',
    lazyRouteComponent(
      () => import('#features/incidents/web/correction-page.tsx'),
      'CorrectionPage',
    ),
  ),
  page(
    '/filings/$id',
    lazyRouteComponent(() => import('#features/incidents/web/filing-page.tsx'), 'FilingPage'),
  ),
  page(
    '/matters',
    lazyRouteComponent(() => import('#features/incidents/web/matters-page.tsx'), 'MattersPage'),
  ),
  page(
    '/matters/$id',
    lazyRouteComponent(() => import('#features/incidents/web/matter-page.tsx'), 'MatterPage'),
  ),
  page(
    '/incident-situation',
    lazyRouteComponent(
      () => import('#features/incidents/web/picture-page.tsx'),
      'IncidentPicturePage',
    ),
  ),
  page(
    '/incident-statistics',
    lazyRouteComponent(
      () => import('#features/incidents/web/statistics-page.tsx'),
      'IncidentStatisticsPage',
    ),
  ),
  page(
    '/incident-authorities',
    lazyRouteComponent(
      () => import('#features/incidents/web/authorities-page.tsx'),
      'AuthoritiesPage',
    ),
  ),
];
