import type { ComponentType } from 'react';

import { later } from './web-later.tsx';

const page = (path: string, Content: ComponentType) => ({ path, Content });

/** The pages of audits and of what is demanded. Each is loaded when it is first opened. */
export const auditPages = [
  page(
    '/audits',
    later(() => import('#features/audits/web/campaigns-page.tsx'), 'CampaignsPage'),
  ),
  page(
    '/audits/$id',
    later(() => import('#features/audits/web/campaign-page.tsx'), 'CampaignPage'),
  ),
  page(
    '/working-papers/$id',
    later(() => import('#features/audits/web/working-paper-page.tsx'), 'WorkingPaperPage'),
  ),
  page(
    '/working-papers/$id/evidence',
    later(() => import('#features/audits/web/evidence-page.tsx'), 'EvidencePage'),
  ),
  page(
    '/working-papers/$id/field-work',
    later(() => import('#features/audits/web/fieldwork-page.tsx'), 'FieldworkPage'),
  ),
  page(
    '/working-papers/$id/findings-in',
    later(() => import('#features/audits/web/taking-page.tsx'), 'TakingPage'),
  ),
  page(
    '/training-records',
    later(() => import('#features/audits/web/training-page.tsx'), 'TrainingPage'),
  ),
  page(
    '/auditor-staffing',
    later(() => import('#features/audits/web/staffing-page.tsx'), 'StaffingPage'),
  ),
  page(
    '/working-papers/$id/files',
    later(() => import('#features/audits/web/audit-files-page.tsx'), 'AuditFilesPage'),
  ),
  page(
    '/audit-summary',
    later(() => import('#features/audits/web/summary-page.tsx'), 'SummaryPage'),
  ),
  page(
    '/findings',
    later(() => import('#features/audits/web/findings-page.tsx'), 'FindingsPage'),
  ),
  page(
    '/findings/$id',
    later(() => import('#features/audits/web/finding-page.tsx'), 'FindingPage'),
  ),
  page(
    '/standards',
    later(() => import('#features/audits/web/standards-page.tsx'), 'StandardsPage'),
  ),
  page(
    '/standards/comparison',
    later(() => import('#features/audits/web/comparison-page.tsx'), 'ComparisonPage'),
  ),
  page(
    '/standards/drafts/$id',
    later(() => import('#features/audits/web/mapping-draft-page.tsx'), 'MappingDraftPage'),
  ),
  page(
    '/standards/$id',
    later(() => import('#features/audits/web/standard-page.tsx'), 'StandardPage'),
  ),
  page(
    '/audit-policy',
    later(() => import('#features/audits/web/policy-page.tsx'), 'PolicyPage'),
  ),
];
