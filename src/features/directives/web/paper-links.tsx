import { OrganizationId } from '#kernel/actor.ts';
import type { Language } from '#kernel/text.ts';
import { buttonLook } from '#ui/button.tsx';
import { Link } from '#ui/link.tsx';
import { useWords } from '#ui/words.tsx';

import { DirectiveId } from '../directive.ts';
import type { PaperKind } from '../paper-api.ts';
import { say } from '../texts.ts';

/** Which paper of a directive; to all addressees where none is named. */
export type AskedPaper = {
  readonly directiveId: DirectiveId;
  readonly of: PaperKind;
  readonly organizationId?: OrganizationId | undefined;
};

/** The address of the page that shows a paper. */
export function paperHref({ directiveId, of, organizationId }: AskedPaper, language?: Language) {
  const query = new URLSearchParams({
    of,
    ...(organizationId ? { organization: OrganizationId.encode(organizationId) } : {}),
    ...(language ? { language } : {}),
  });
  return `/directives/${DirectiveId.encode(directiveId)}/paper?${query.toString()}`;
}

const words = {
  order: 'directives.paper.to-order',
  reminder: 'directives.paper.reminder',
  standing: 'directives.paper.standing',
} as const;

type Props = Omit<AskedPaper, 'of'> & { readonly papers: readonly PaperKind[] };

/** Links to papers of a directive. */
export function PaperLinks({ papers, ...rest }: Props) {
  const { t } = useWords();
  return (
    <p className="flex flex-wrap gap-3 print:hidden">
      {papers.map((of) => (
        <Link key={of} href={paperHref({ ...rest, of })} className={buttonLook('outlined')}>
          {t(say(words[of]))}
        </Link>
      ))}
    </p>
  );
}
