import type { ComponentType } from 'react';

import { later } from './web-later.tsx';

const page = (path: string, Content: ComponentType) => ({ path, Content });

/** The pages of incidents. Each is loaded when it is first opened. */
export const incidentPages = [
  page(
    '/incidents',
    later(() => import('#features/incidents/web/incidents-page.tsx'), 'IncidentsPage'),
  ),
  page(
    '/incidents/new',
    later(() => import('#features/incidents/web/begin-page.tsx'), 'BeginPage'),
  ),
  page(
    '/incidents/$id',
    later(() => import('#features/incidents/web/record-page.tsx'), 'RecordPage'),
  ),
  page(
    '/incidents/$id/questions',
    later(() => import('#features/incidents/web/questions-page.tsx'), 'QuestionsPage'),
  ),
  page(
    '/incidents/$id/duties',
    later(() => import('#features/incidents/web/duties-page.tsx'), 'DutiesPage'),
  ),
  page(
    '/incidents/$id/file',
    later(() => import('#features/incidents/web/file-page.tsx'), 'FilePage'),
  ),
  page(
    '/incidents/$id/correction',
    later(() => import('#features/incidents/web/correction-page.tsx'), 'CorrectionPage'),
  ),
  page(
    '/filings/$id',
    later(() => import('#features/incidents/web/filing-page.tsx'), 'FilingPage'),
  ),
  page(
    '/matters',
    later(() => import('#features/incidents/web/matters-page.tsx'), 'MattersPage'),
  ),
  page(
    '/matters/$id',
    later(() => import('#features/incidents/web/matter-page.tsx'), 'MatterPage'),
  ),
  page(
    '/guests/$id',
    later(() => import('#features/incidents/web/guest-page.tsx'), 'GuestPage'),
  ),
  page(
    '/report',
    later(() => import('#features/incidents/web/report-page.tsx'), 'ReportPage'),
  ),
  page(
    '/report/receipt',
    later(() => import('#features/incidents/web/report-return-page.tsx'), 'ReportReturnPage'),
  ),
  page(
    '/contribute',
    later(() => import('#features/incidents/web/contribute-page.tsx'), 'ContributePage'),
  ),
  page(
    '/incident-situation',
    later(() => import('#features/incidents/web/picture-page.tsx'), 'IncidentPicturePage'),
  ),
  page(
    '/incident-statistics',
    later(() => import('#features/incidents/web/statistics-page.tsx'), 'IncidentStatisticsPage'),
  ),
  page(
    '/duty-amendments',
    later(() => import('#features/incidents/web/amendments-page.tsx'), 'AmendmentsPage'),
  ),
  page(
    '/incident-authorities',
    later(() => import('#features/incidents/web/authorities-page.tsx'), 'AuthoritiesPage'),
  ),
];
