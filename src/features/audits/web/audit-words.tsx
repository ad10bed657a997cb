import type { ReactNode } from 'react';

import { OwnWords } from '#ui/words.tsx';

import { say as campaigns } from '../campaign-texts.ts';
import { say as findings } from '../finding-texts.ts';
import { say as standards } from '../page-texts.ts';
import { say as policies } from '../policy-texts.ts';
import { say } from '../texts.ts';

const words = {
  ...say.catalogue,
  ...standards.catalogue,
  ...policies.catalogue,
  ...campaigns.catalogue,
  ...findings.catalogue,
};

/** What audits say, on their pages and where they refuse; the first page of the site loads none of it. */
export function AuditWords({ children }: { readonly children: ReactNode }) {
  return <OwnWords catalogue={words}>{children}</OwnWords>;
}
