import { useRouterState } from '@tanstack/react-router';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';

import { Link } from './link.tsx';
import { say } from './texts.ts';
import { useWords } from './words.tsx';

type Crumb = { readonly label: string; readonly href: string };

type Props = {
  readonly title: string;
  /** The pages above this one, the nearest last. */
  readonly above?: readonly Crumb[];
  /** One sentence on what the page is for. */
  readonly lead?: ReactNode;
  readonly children: ReactNode;
};

/** One page: its title in the document and on the screen, where it stands, and its content. */
export function Page({ title, above = [], lead, children }: Props) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRouterState({ select: ({ location }) => location.state.__TSR_index > 0 });
  useEffect(() => {
    // After a move inside the site a screen reader is told of the new page.
    if (moved) heading.current?.focus({ preventScroll: true });
  }, [moved]);
  return (
    <>
      <title>{`${title} | ${t(say('ui.name'))}`}</title>
      {above.length > 0 && <Breadcrumb above={above} title={title} />}
      <h1 ref={heading} tabIndex={-1} className="text-std-28B-150 md:text-std-32B-150">
        {title}
      </h1>
      {lead && <div className="mt-2 max-w-3xl text-solid-gray-700">{lead}</div>}
      <div className="mt-6 flex flex-col gap-10">{children}</div>
    </>
  );
}

function Breadcrumb({
  above,
  title,
}: {
  readonly above: readonly Crumb[];
  readonly title: string;
}) {
  const { t } = useWords();
  return (
    <nav aria-label={t(say('ui.breadcrumb'))} className="mb-4 print:hidden">
      <ol className="flex flex-wrap gap-x-2 gap-y-1 text-std-16N-170">
        {above.map(({ label, href }) => (
          <li key={href} className="flex gap-x-2">
            <Link href={href} className="link inline-block py-0.5">
              {label}
            </Link>
            <span aria-hidden="true">›</span>
          </li>
        ))}
        <li aria-current="page">{title}</li>
      </ol>
    </nav>
  );
}

type SectionProps = { readonly title: string; readonly children: ReactNode; readonly id?: string };

/**
 * What an address names with `#`, brought into sight. It may arrive after the page, when the router has
 * stopped looking for it.
 */
export function useAnchor(id: string | undefined): RefObject<HTMLElement | null> {
  const own = useRef<HTMLElement>(null);
  const isWanted = useRouterState({ select: ({ location }) => id && location.hash === id });
  useEffect(() => {
    if (isWanted) own.current?.scrollIntoView();
  }, [isWanted]);
  return own;
}

/** A part of a page under its own heading. */
export function Section({ title, children, id }: SectionProps) {
  const own = useAnchor(id);
  return (
    <section ref={own} {...(id ? { id } : {})} className="scroll-mt-4">
      <h2 className="text-std-22B-150 md:text-std-24B-150 mb-3">{title}</h2>
      <div className="flex flex-col gap-4">{children}</div>
    </section>
  );
}
