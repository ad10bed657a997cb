import type { ComponentType } from 'react';

import { later } from './web-later.tsx';

const page = (path: string, Content: ComponentType) => ({ path, Content });

/** The pages of laws and readiness. Each is loaded when it is first opened. */
export const lawPages = [
  page(
    '/laws',
    later(() => import('#features/laws/web/laws-page.tsx'), 'LawsPage'),
  ),
  page(
    '/laws/$id',
    later(() => import('#features/laws/web/law-page.tsx'), 'LawPage'),
  ),
  page(
    '/law-readiness',
    later(() => import('#features/laws/web/readiness-page.tsx'), 'ReadinessPage'),
  ),
  page(
    '/law-milestones/$id',
    later(() => import('#features/laws/web/milestone-page.tsx'), 'MilestonePage'),
  ),
  page(
    '/law-resources',
    later(() => import('#features/laws/web/resources-page.tsx'), 'ResourcesPage'),
  ),
  page(
    '/law-assets',
    later(() => import('#features/laws/web/assets-page.tsx'), 'AssetsPage'),
  ),
  page(
    '/law-notifications/$id',
    later(() => import('#features/laws/web/notification-page.tsx'), 'NotificationPage'),
  ),
];
