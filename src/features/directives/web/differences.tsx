import { useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { Diff } from '#ui/diff.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { WaitingBoundary } from '#ui/waiting.tsx';
import { useWords } from '#ui/words.tsx';

import { compareVersions } from '../api.ts';
import type { DirectiveId } from '../directive.ts';
import { actionWords } from '../directive-words.ts';
import { say } from '../draft-texts.ts';
import { say as sayPage } from '../page-texts.ts';
import { DueWords } from './action-table.tsx';
import type { Directive } from './directive-facts.tsx';

/** Every version that the reader may read, each with what it changed of the one before. */
export function Versions({ directive: { id, versions } }: { readonly directive: Directive }) {
  const { t } = useWords();
  return (
    <ul className="flex flex-col gap-2">
      {versions.map(({ version, title, writtenAt, issuedAt }, at) => {
        const before = versions[at + 1];
        return (
          <li key={version}>
            {t(sayPage('directives.page.version-value', { version }))} {title}{' '}
            <Moment at={issuedAt ?? writtenAt} />
            {before && (
              <Disclosure
                summary={t(say('directives.page.differences', { version: before.version }))}
              >
                <WaitingBoundary>
                  <Differences directiveId={id} from={before.version} to={version} />
                </WaitingBoundary>
              </Disclosure>
            )}
          </li>
        );
      })}
    </ul>
  );
}

type Props = { readonly directiveId: DirectiveId; readonly from: number; readonly to: number };

function Differences(props: Props) {
  const { t } = useWords();
  const { title, body, actions, scopeChanged } = useEndpoint(compareVersions, props);
  return (
    <>
      <Diff stretches={title} />
      <Diff stretches={body} />
      <ul className="list-disc pl-5">
        {actions.map(({ number, before, after }) => (
          <li key={number}>
            {before && (
              <del className="bg-red-50">
                {number} {t(actionWords(before))} <DueWords due={before.due} />
              </del>
            )}{' '}
            {after && (
              <ins className="bg-green-50">
                {number} {t(actionWords(after))} <DueWords due={after.due} />
              </ins>
            )}
          </li>
        ))}
      </ul>
      {scopeChanged && <p>{t(say('directives.page.scope-changed'))}</p>}
    </>
  );
}
