import type { ComponentType } from 'react';

import { later } from './web-later.tsx';

const page = (path: string, Content: ComponentType) => ({ path, Content });

/** The pages of plans and opinions. Each is loaded when it is first opened. */
export const planPages = [
  page(
    '/plans',
    later(() => import('#features/plans/web/plans-page.tsx'), 'PlansPage'),
  ),
  page(
    '/plans/$id',
    later(() => import('#features/plans/web/plan-page.tsx'), 'PlanPage'),
  ),
  page(
    '/plans/$id/comparison',
    later(() => import('#features/plans/web/plan-comparison-page.tsx'), 'PlanComparisonPage'),
  ),
  page(
    '/consultations/$id',
    later(() => import('#features/plans/web/consultation-page.tsx'), 'ConsultationPage'),
  ),
  page(
    '/consultations/$id/opinions',
    later(() => import('#features/plans/web/opinions-page.tsx'), 'OpinionsPage'),
  ),
  page(
    '/consultations/$id/table',
    later(() => import('#features/plans/web/opinion-table-page.tsx'), 'OpinionTablePage'),
  ),
  page(
    '/plans/$id/strategy',
    later(() => import('#features/plans/web/strategy-page.tsx'), 'StrategyPage'),
  ),
  page(
    '/plans/$id/annual-report',
    later(() => import('#features/plans/web/annual-report-page.tsx'), 'AnnualReportPage'),
  ),
  page(
    '/measures/$id',
    later(() => import('#features/plans/web/measure-page.tsx'), 'MeasurePage'),
  ),
  page(
    '/statements/$id',
    later(() => import('#features/plans/web/statement-page.tsx'), 'StatementPage'),
  ),
  page(
    '/opinion',
    later(() => import('#features/plans/web/opinion-door-page.tsx'), 'OpinionDoorPage'),
  ),
];
