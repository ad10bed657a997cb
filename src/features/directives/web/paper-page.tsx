import { listOrganizations } from '#features/organizations/api.ts';
import { useAddressId } from '#ui/address.ts';
import { Button } from '#ui/button.tsx';
import { useEndpoint } from '#ui/call.ts';
import { Day } from '#ui/clock.tsx';
import { Page } from '#ui/page.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import { listAddressees, showDirective } from '../api.ts';
import { DirectiveId } from '../directive.ts';
import { actionWords, kindWords } from '../directive-words.ts';
import { say } from '../texts.ts';
import { DueWords } from './action-table.tsx';
import { useCitation } from './citation.ts';
import type { Directive } from './directive-facts.tsx';

/** A directive as an official paper on A4: number and date, addressees, sender, title, text, particulars. */
export function PaperPage() {
  const { t } = useWords();
  const { cite } = useCitation();
  const directiveId = useAddressId(DirectiveId);
  const directive = useEndpoint(showDirective, { directiveId, addressees: 'none' });
  const name = useNaming();
  const bodies = useEndpoint(listOrganizations, {});
  const sender = bodies.find(({ kind }) => kind === 'headquarters');
  const { title, kind, body, label, issuedAt, draftedAt } = directive;
  return (
    <Page
      title={t(say('directives.page.paper'))}
      above={[{ label: cite(directive), href: `/directives/${DirectiveId.encode(directiveId)}` }]}
    >
      <p className="print:hidden">
        <Button
          onClick={() => {
            window.print();
          }}
        >
          {t(say('directives.page.print'))}
        </Button>
      </p>
      <article className="flex max-w-[180mm] flex-col gap-6 border border-solid-gray-300 p-8 print:border-0 print:p-0">
        <p data-tlp={label} className="text-right font-bold">
          {label}
        </p>
        <div className="text-right">
          <p>{cite(directive)}</p>
          <p>
            <Day at={issuedAt ?? draftedAt} />
          </p>
        </div>
        <Recipients directive={directive} />
        <p className="text-right">{sender ? name(sender) : t(say('directives.page.sender'))}</p>
        <h2 className="text-center text-std-20B-150">
          {t(say('directives.page.paper-title', { title, kind: t(kindWords(kind)) }))}
        </h2>
        <p className="whitespace-pre-wrap">{body}</p>
        <Particulars directive={directive} />
        <p>{t(say('directives.page.inquiries'))}</p>
      </article>
    </Page>
  );
}

const shown = 20;

function Recipients({ directive: { id } }: { readonly directive: Directive }) {
  const { t } = useWords();
  const name = useNaming();
  const { total, addressees } = useEndpoint(listAddressees, {
    directiveId: id,
    offset: 0,
    limit: shown + 1,
  });
  if (total > shown) return <p>{t(say('directives.page.recipients-many', { total }))}</p>;
  return (
    <ul>
      {addressees.map((each) => (
        <li key={each.organizationId}>
          {t(say('directives.page.recipient', { name: name(each) }))}
        </li>
      ))}
    </ul>
  );
}

function Particulars({ directive: { actions, questions } }: { readonly directive: Directive }) {
  const { t } = useWords();
  if (actions.length + questions.length === 0) return null;
  return (
    <section className="flex flex-col gap-3">
      <p className="text-center">{t(say('directives.page.particulars'))}</p>
      <ol className="list-decimal pl-8">
        {actions.map((action) => (
          <li key={action.number} className="whitespace-pre-wrap">
            {t(actionWords(action))} {t(say('directives.page.due'))}: <DueWords due={action.due} />
          </li>
        ))}
      </ol>
      <ol className="list-decimal pl-8">
        {questions.map(({ number, text, unit }) => (
          <li key={number}>
            {text} {unit}
          </li>
        ))}
      </ol>
      <p className="text-right">{t(say('directives.page.end'))}</p>
    </section>
  );
}
