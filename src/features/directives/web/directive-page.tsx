import type { z } from 'zod';

import { useAddressId } from '#ui/address.ts';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Deadline, Moment } from '#ui/clock.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Confirm } from '#ui/dialog.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Refusal } from '#ui/form.tsx';
import { Link } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { useWords } from '#ui/words.tsx';

import { issueDirective, showDirective } from '../api.ts';
import { DirectiveId } from '../directive.ts';
import { say } from '../texts.ts';
import { AddresseeTable } from './addressee-table.tsx';
import { Preview } from './preview.tsx';
import { Score } from './standing-badge.tsx';
import { WordingForm } from './wording-form.tsx';

type Directive = z.output<typeof showDirective.output>;

/** One directive: its text and versions, and where every addressee stands. */
export function DirectivePage() {
  const { t } = useWords();
  const { may } = usePerson();
  const directiveId = useAddressId(DirectiveId);
  const directive = useEndpoint(showDirective, { directiveId });
  const { number, title, state } = directive;
  return (
    <Page
      title={t(say('directives.page.numbered', { number, title }))}
      above={[{ label: t(say('directives.title')), href: '/directives' }]}
    >
      {state === 'draft' && <Draft directive={directive} />}
      <Facts directive={directive} />
      <Section title={t(say('directives.page.text'))}>
        <p className="max-w-3xl whitespace-pre-wrap">{directive.body}</p>
        {may('directives.draft') && (
          <Disclosure summary={t(say('directives.page.reword'))}>
            <WordingForm directive={directive} />
          </Disclosure>
        )}
        {directive.versions.length > 1 && <Versions directive={directive} />}
      </Section>
      {state === 'issued' ? (
        <Section id="addressees" title={t(say('directives.page.addressees'))}>
          <Score scoreboard={directive.scoreboard} />
          <AddresseeTable addressees={directive.addressees} version={directive.version} />
        </Section>
      ) : (
        may('directives.draft') &&
        directive.vulnerability !== null && (
          <Section title={t(say('directives.page.preview'))}>
            <Preview vulnerability={directive.vulnerability} days={directive.days} />
          </Section>
        )
      )}
    </Page>
  );
}

function Facts({ directive }: { readonly directive: Directive }) {
  const { t } = useWords();
  const { vulnerability, issuedAt, draftedAt, dueAt, version, days, table } = directive;
  return (
    <DefinitionList
      items={[
        ...(vulnerability === null
          ? []
          : [
              {
                term: t(say('directives.page.vulnerability')),
                value: (
                  <Link href={`/threats/${encodeURIComponent(vulnerability)}`}>
                    {vulnerability}
                  </Link>
                ),
              },
            ]),
        {
          term: t(say(issuedAt ? 'directives.page.issued-at' : 'directives.page.drafted-at')),
          value: <Moment at={issuedAt ?? draftedAt} />,
        },
        ...(issuedAt
          ? [
              {
                term: t(say('directives.page.next-due')),
                value: dueAt ? <Deadline at={dueAt} /> : t(say('directives.page.no-due')),
              },
            ]
          : []),
        {
          term: t(say('directives.page.days')),
          value: t(say('directives.page.days-value', { days, table: table ?? '' })),
        },
        {
          term: t(say('directives.page.version')),
          value: t(say('directives.page.version-value', { version })),
        },
      ]}
    />
  );
}

/** A draft waits for a second person; whoever may be that person finds the button here. */
function Draft({ directive }: { readonly directive: Directive }) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(issueDirective);
  const { id, version, issuable, title, body, days, number } = directive;
  return (
    <>
      <Notice tone="warning" title={t(say('directives.page.is-draft'))}>
        <p>{t(say(issuable ? 'directives.page.issue-lead' : 'directives.page.waits'))}</p>
      </Notice>
      {failure && <Refusal failure={failure} />}
      {issuable && (
        <p>
          <Confirm
            label={t(say('directives.page.issue'))}
            title={t(say('directives.page.issue-title', { number }))}
            confirm={t(say('directives.page.issue'))}
            waiting={pending}
            onConfirm={() => {
              act({ directiveId: id, version });
            }}
          >
            <p className="font-bold">{title}</p>
            <p className="max-h-60 overflow-y-auto whitespace-pre-wrap">{body}</p>
            <p>{t(say('directives.page.issue-effect', { days }))}</p>
          </Confirm>
        </p>
      )}
    </>
  );
}

function Versions({ directive }: { readonly directive: Directive }) {
  const { t } = useWords();
  return (
    <Disclosure summary={t(say('directives.page.versions'))}>
      <ul className="list-disc pl-5">
        {directive.versions.map(({ version, title, writtenAt }) => (
          <li key={version}>
            {t(say('directives.page.version-value', { version }))} {title} <Moment at={writtenAt} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
