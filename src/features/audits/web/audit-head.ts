import { useWords } from '#ui/words.tsx';

import { say } from '../campaign-texts.ts';
import { AuditId } from '../finding.ts';

/** The way up from what belongs to one audit: its campaigns, its working paper. */
export function useAbovePaper(auditId: AuditId) {
  const { t } = useWords();
  return [
    { label: t(say('audits.campaign.page')), href: '/audits' },
    { label: t(say('audits.paper.page')), href: `/working-papers/${AuditId.encode(auditId)}` },
  ];
}

/** Numbers of clauses as persons write them, one after the other. */
export const labelsIn = (text: string): string[] =>
  text
    .normalize('NFKC')
    .split(/[、,\n]/)
    .map((label) => label.trim())
    .filter((label) => label !== '');
