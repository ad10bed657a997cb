import { useRouterState } from '@tanstack/react-router';
import { use, useEffect } from 'react';

import { useAddressId } from '#ui/address.ts';
import { Button } from '#ui/button.tsx';
import { Page } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';

import { Manual } from '../manual.ts';
import { type Block, plain } from '../markdown.ts';
import { say } from '../texts.ts';
import { loadManual } from './manual-source.ts';
import { MarkdownView } from './markdown-view.tsx';

/** The manual of one role, with its contents; on paper without what surrounds it. */
export function ManualPage() {
  const { t, language } = useWords();
  const manual = useAddressId(Manual);
  const [first, ...blocks] = use(loadManual(manual, language));
  const title = first?.kind === 'heading' ? plain(first.line) : '';
  const hash = useRouterState({ select: ({ location }) => location.hash });
  useEffect(() => {
    // The text arrives after the page, when the router has stopped looking for the anchor.
    if (hash !== '') document.getElementById(hash)?.scrollIntoView();
  }, [hash, language]);
  return (
    <Page title={title} above={[{ label: t(say('help.title')), href: '/help' }]}>
      <Contents blocks={blocks} />
      <div className="flex flex-col gap-4">
        <MarkdownView blocks={blocks} />
      </div>
      <p>
        <Button
          weight="outlined"
          onClick={() => {
            print();
          }}
        >
          {t(say('help.print'))}
        </Button>
      </p>
    </Page>
  );
}

function Contents({ blocks }: { readonly blocks: readonly Block[] }) {
  const { t } = useWords();
  return (
    <nav aria-label={t(say('help.contents'))} className="print:hidden">
      <ul className="flex flex-wrap gap-x-6">
        {blocks.map(
          (block) =>
            block.kind === 'heading' &&
            block.id !== '' && (
              <li key={block.id}>
                <a href={`#${block.id}`} className="link inline-flex min-h-11 items-center">
                  {plain(block.line)}
                </a>
              </li>
            ),
        )}
      </ul>
    </nav>
  );
}
