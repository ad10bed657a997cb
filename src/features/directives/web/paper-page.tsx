import { OrganizationId } from '#kernel/actor.ts';
import { toRequest } from '#kernel/endpoint.ts';
import { Language, languages } from '#kernel/text.ts';
import { useAddressId, useQuery } from '#ui/address.ts';
import { Button, buttonLook } from '#ui/button.tsx';
import { useEndpoint } from '#ui/call.ts';
import { Link } from '#ui/link.tsx';
import { Page } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';

import { showDirective } from '../api.ts';
import { DirectiveId } from '../directive.ts';
import { say as sayPage } from '../page-texts.ts';
import { PaperKind, showPaper, takePaper } from '../paper-api.ts';
import { say } from '../texts.ts';
import { useCitation } from './citation.ts';
import { type AskedPaper, paperHref } from './paper-links.tsx';
import { PaperView } from './paper-view.tsx';

/** A paper of a directive on A4, to be read, printed or taken along as a file. */
export function PaperPage() {
  const { t, language: own } = useWords();
  const { cite } = useCitation();
  const asked: Shown = {
    directiveId: useAddressId(DirectiveId),
    of: PaperKind.safeParse(useQuery('of')).data ?? 'order',
    organizationId: OrganizationId.safeParse(useQuery('organization') ?? '').data,
    language: Language.safeParse(useQuery('language')).data ?? own,
  };
  const directive = useEndpoint(showDirective, {
    directiveId: asked.directiveId,
    addressees: 'none',
  });
  const paper = useEndpoint(showPaper, withoutAbsent(asked));
  return (
    <Page
      title={t(say(titles[asked.of]))}
      lead={<span className="print:hidden">{t(say('directives.paper.lead'))}</span>}
      above={[
        { label: t(say('directives.title')), href: '/directives' },
        { label: cite(directive), href: `/directives/${DirectiveId.encode(asked.directiveId)}` },
      ]}
    >
      <div className="flex flex-col gap-4 print:hidden">
        <Takings asked={asked} isIssued={directive.issuedAt !== null} />
        <Languages asked={asked} />
      </div>
      <PaperView paper={paper} />
    </Page>
  );
}

type Shown = AskedPaper & { readonly language: Language };

const titles = {
  order: 'directives.paper.order',
  reminder: 'directives.paper.reminder',
  standing: 'directives.paper.standing',
} as const;

/** Names that are absent are left out of what is asked. */
function withoutAbsent({ organizationId, ...rest }: Shown) {
  return organizationId ? { ...rest, organizationId } : rest;
}

/** The ways to take the paper along. */
function Takings({ asked, isIssued }: { readonly asked: Shown; readonly isIssued: boolean }) {
  const { t } = useWords();
  const href = (more: object) =>
    toRequest(takePaper, {
      ...withoutAbsent(asked),
      directiveId: DirectiveId.encode(asked.directiveId),
      organizationId: asked.organizationId && OrganizationId.encode(asked.organizationId),
      ...more,
    }).url;
  const bindsLetters = isIssued && asked.of !== 'standing' && !asked.organizationId;
  return (
    <p className="flex flex-wrap gap-3">
      <a download className={buttonLook('solid')} href={href({ form: 'pdf' })}>
        {t(say('directives.paper.save-pdf'))}
      </a>
      <a download className={buttonLook('outlined')} href={href({ form: 'docx' })}>
        {t(say('directives.paper.save-docx'))}
      </a>
      {bindsLetters && (
        <a
          download
          className={buttonLook('outlined')}
          href={href({ form: 'pdf', letters: 'each' })}
        >
          {t(say('directives.paper.save-letters'))}
        </a>
      )}
      <Button
        weight="outlined"
        onClick={() => {
          window.print();
        }}
      >
        {t(sayPage('directives.page.print'))}
      </Button>
    </p>
  );
}

const languageNames = { ja: 'directives.paper.ja', en: 'directives.paper.en' } as const;

function Languages({ asked }: { readonly asked: Shown }) {
  const { t } = useWords();
  return (
    <nav aria-label={t(say('directives.paper.language'))}>
      <ul className="flex flex-wrap items-center gap-4">
        {languages.map((language) => (
          <li key={language}>
            <Link
              href={paperHref(asked, language)}
              className="link inline-flex min-h-11 items-center aria-[current]:font-bold"
              aria-current={language === asked.language ? 'true' : undefined}
            >
              {t(say(languageNames[language]))}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
