import type { ReactNode } from 'react';

import { OrganizationId } from '#kernel/actor.ts';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Deadline, Moment } from '#ui/clock.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Link } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import { DirectiveId } from '../directive.ts';
import { citation } from '../number.ts';
import {
  decideException,
  decideExtension,
  type ExceptionLine,
  type ExtensionLine,
  listExceptions,
  listExtensions,
} from '../request-api.ts';
import { say } from '../request-texts.ts';
import { DecisionForm } from './decision-form.tsx';

/** What addressees ask for and an approver has to decide, the oldest first. */
export function RequestsPage() {
  const { t } = useWords();
  const extensions = useEndpoint(listExtensions, { open: 'yes' });
  const exceptions = useEndpoint(listExceptions, { state: 'requested' });
  return (
    <Page title={t(say('directives.request.title'))} lead={t(say('directives.request.lead'))}>
      <Section title={t(say('directives.extension.title'))}>
        {extensions.length === 0 && <p>{t(say('directives.request.none'))}</p>}
        {extensions.toReversed().map((each) => (
          <Extension key={each.id} request={each} />
        ))}
      </Section>
      <Section title={t(say('directives.exception.title'))}>
        {exceptions.length === 0 && <p>{t(say('directives.request.none'))}</p>}
        {exceptions.toReversed().map((each) => (
          <Exception key={each.id} request={each} />
        ))}
      </Section>
      <p>
        <Link href="/exceptions">{t(say('directives.exception.to-register'))}</Link>
      </p>
    </Page>
  );
}

type CardProps = {
  readonly request: ExtensionLine | ExceptionLine;
  readonly children: ReactNode;
};

/** What a request is about, above its own facts. */
function Card({ request, children }: CardProps) {
  const { t, language } = useWords();
  const name = useNaming();
  const { directiveId, organizationId, title } = request;
  const page = `/directives/${DirectiveId.encode(directiveId)}`;
  return (
    <article className="flex flex-col gap-4 rounded-12 border border-solid-gray-600 p-4 md:p-6">
      <h3 className="text-std-20B-150">
        <Link href={`${page}/addressee?organization=${OrganizationId.encode(organizationId)}`}>
          {name(request)}
        </Link>
      </h3>
      <p>
        {citation(request, language)} {title}
        <span className="block text-solid-gray-700">{t(aboutWords(request))}</span>
      </p>
      {children}
    </article>
  );
}

/** What a request is about: everything, or things by name. */
export function aboutWords({ about }: Pick<ExtensionLine, 'about'>) {
  if (about.length === 0) return say('directives.request.everything');
  const names = about.map(({ action, system }) => (system ? `${action} ${system}` : `${action}`));
  return say('directives.request.of', { names: names.join(' / ') });
}

function Extension({ request }: { readonly request: ExtensionLine }) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(decideExtension);
  return (
    <Card request={request}>
      <DefinitionList
        items={[
          { term: t(say('directives.request.reason')), value: request.reason },
          {
            term: t(say('directives.extension.due')),
            value: <Deadline at={request.dueAt} />,
          },
          {
            term: t(say('directives.extension.wanted')),
            value: <Moment at={request.wantedUntil} />,
          },
          {
            term: t(say('directives.request.requested-at')),
            value: <Moment at={request.requestedAt} />,
          },
        ]}
      />
      <Decide decidable={request.decidable}>
        <DecisionForm
          label={t(say('directives.request.decide'))}
          wanted={request.wantedUntil}
          pending={pending}
          failure={failure}
          onDecide={(decided) => {
            act({ extensionId: request.id, ...decided });
          }}
        />
      </Decide>
    </Card>
  );
}

type DecideProps = { readonly decidable: boolean; readonly children: ReactNode };

function Decide({ decidable, children }: DecideProps) {
  const { t } = useWords();
  if (!decidable) return <p>{t(say('directives.request.waits'))}</p>;
  return <Disclosure summary={t(say('directives.request.decide'))}>{children}</Disclosure>;
}

function Exception({ request }: { readonly request: ExceptionLine }) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(decideException);
  const byHeadquarters = request.initiatedBy === 'headquarters';
  return (
    <Card request={request}>
      <DefinitionList
        items={[
          {
            term: t(say('directives.exception.applicant')),
            value: byHeadquarters
              ? t(say('directives.exception.by-headquarters', { applicant: request.applicant }))
              : request.applicant,
          },
          { term: t(say('directives.exception.clause')), value: request.clause },
          { term: t(say('directives.request.reason')), value: request.reason },
          { term: t(say('directives.exception.substitute')), value: request.substitute },
          {
            term: t(say('directives.exception.until')),
            value: <Moment at={request.wantedUntil} />,
          },
          ...(request.renews
            ? [
                {
                  term: t(say('directives.exception.renewal')),
                  value: t(say('directives.exception.is-renewal')),
                },
              ]
            : []),
        ]}
      />
      <Decide decidable={request.decidable}>
        <DecisionForm
          label={t(say('directives.request.decide'))}
          wanted={request.wantedUntil}
          pending={pending}
          failure={failure}
          onDecide={(decided) => {
            act({ exceptionId: request.id, ...decided });
          }}
        />
      </Decide>
    </Card>
  );
}
