import type { z } from 'zod';

import { Deadline, Moment } from '#ui/clock.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Link } from '#ui/link.tsx';
import { useWords } from '#ui/words.tsx';

import type { showDirective } from '../api.ts';
import { DirectiveId } from '../directive.ts';
import { kindWords, stateWords } from '../directive-words.ts';
import { say } from '../page-texts.ts';
import { useCitation } from './citation.ts';

export type Directive = z.output<typeof showDirective.output>;

type Props = { readonly directive: Directive };

/** What a directive is, what it is about, where it stands, and what it replaces. */
export function DirectiveFacts({ directive }: Props) {
  const { t } = useWords();
  const { kind, state, vulnerability, issuedAt, draftedAt, dueAt, version } = directive;
  const items = [
    {
      term: say('directives.page.kind'),
      value: (
        <>
          {t(kindWords(kind))} {t(stateWords(state))}
        </>
      ),
    },
    vulnerability !== null && {
      term: say('directives.page.vulnerability'),
      value: <Link href={`/threats/${encodeURIComponent(vulnerability)}`}>{vulnerability}</Link>,
    },
    {
      term: say(issuedAt ? 'directives.page.issued-at' : 'directives.page.drafted-at'),
      value: <Moment at={issuedAt ?? draftedAt} />,
    },
    state === 'issued' && {
      term: say('directives.page.next-due'),
      value: dueAt ? <Deadline at={dueAt} /> : t(say('directives.page.no-due')),
    },
    {
      term: say('directives.page.version'),
      value: t(say('directives.page.version-value', { version })),
    },
    ...useLinks(directive),
  ];
  return (
    <DefinitionList
      items={items.flatMap((item) => (item ? [{ term: t(item.term), value: item.value }] : []))}
    />
  );
}

function useLinks({ supersedes, supersededBy, closedAt, closingReason }: Directive) {
  const { cite } = useCitation();
  return [
    supersedes && {
      term: say('directives.page.supersedes'),
      value: (
        <Link href={`/directives/${DirectiveId.encode(supersedes.id)}`}>{cite(supersedes)}</Link>
      ),
    },
    supersededBy && {
      term: say('directives.page.superseded-by'),
      value: (
        <Link href={`/directives/${DirectiveId.encode(supersededBy.id)}`}>
          {cite(supersededBy)}
        </Link>
      ),
    },
    closedAt && {
      term: say('directives.page.closed-at'),
      value: (
        <>
          <Moment at={closedAt} /> {closingReason}
        </>
      ),
    },
  ];
}
