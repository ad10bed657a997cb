import { useMatch, useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { spanWords } from '#kernel/moment.ts';
import { type Language, languages } from '#kernel/text.ts';

import { Button } from './button.tsx';
import { FailureBoundary } from './failure.tsx';
import { Link } from './link.tsx';
import { say } from './texts.ts';
import { ThemeSelect } from './theme-select.tsx';
import { WaitingBoundary } from './waiting.tsx';
import { useWords } from './words.tsx';

type NavigationItem = { readonly href: string; readonly label: string };

/** Pages that belong together, under one name. */
type NavigationArea = { readonly label: string; readonly pages: readonly NavigationItem[] };

type Props = {
  readonly isDemo: boolean;
  readonly clockOffsetSeconds: number;
  readonly navigation: readonly NavigationArea[];
  /** Who is signed in, in words; none at the door. */
  readonly person?: SignedProps['person'];
  readonly onSignOut?: SignedProps['onSignOut'];
  /** What stands beside the person: what waits for them. */
  readonly beside?: ReactNode;
  /** What cannot wait, above the page. */
  readonly alert?: ReactNode;
  readonly onLanguage: (language: Language) => void;
  readonly children: ReactNode;
};

/** What surrounds every page: whose system this is, who is signed in, where one can go. */
export function Shell({ navigation, person, onSignOut, beside, alert, children, ...rest }: Props) {
  const { t } = useWords();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  return (
    <div className="flex min-h-dvh flex-col">
      <a href="#content" className="skip-link">
        {t(say('ui.skip'))}
      </a>
      <header className="print:hidden">
        <InstallationNotice {...rest} />
        <div className="mx-auto flex max-w-screen-xl flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 md:px-8 xl:flex-nowrap">
          <Link href="/" className="mr-auto inline-flex min-h-11 shrink-0 items-center gap-3">
            <Beacon />
            <span className="text-std-20B-150 whitespace-nowrap">狼煙 Noroshi</span>
          </Link>
          {beside}
          {person && onSignOut && <Signed person={person} onSignOut={onSignOut} />}
          <div className="ml-auto flex flex-wrap items-center gap-2 xl:ml-0 xl:shrink-0 xl:flex-nowrap">
            <ThemeSelect />
            <LanguageSelector onLanguage={rest.onLanguage} />
          </div>
        </div>
        {navigation.length > 0 && <Navigation areas={navigation} path={path} />}
        {alert}
      </header>
      <main
        id="content"
        className="mx-auto w-full max-w-screen-xl grow px-4 pt-6 pb-16 md:px-8 md:pt-8"
      >
        {children}
      </main>
      <Footer isInside={person !== undefined} />
    </div>
  );
}

/** What is about the site itself, at the foot of every page; at the door only what is for everybody. */
function Footer({ isInside }: { readonly isInside: boolean }) {
  const { t } = useWords();
  const links = [
    { href: '/accessibility', label: t(say('ui.to-accessibility')) },
    ...(isInside
      ? [
          { href: '/help', label: t(say('ui.to-help')) },
          { href: '/api-reference', label: t(say('ui.to-api')) },
          { href: '/kit', label: t(say('ui.to-kit')) },
        ]
      : []),
  ];
  return (
    <footer className="border-t border-solid-gray-300 print:hidden">
      <ul className="mx-auto flex max-w-screen-xl flex-wrap gap-x-6 px-4 py-3 md:px-8">
        {links.map(({ href, label }) => (
          <li key={href}>
            <Link href={href} className="link inline-flex min-h-11 items-center">
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </footer>
  );
}

/** What stands where it is not yet known who is there: waiting, or a failure, with room around it. */
export function Bare({ children }: { readonly children: ReactNode }) {
  return (
    <FailureBoundary frame={({ children: failed }) => <main className="p-8">{failed}</main>}>
      <WaitingBoundary>{children}</WaitingBoundary>
    </FailureBoundary>
  );
}

/** What surrounds each page's content: another page, or the same page of another thing, starts anew. */
export function PageBoundary({ children }: { readonly children: ReactNode }) {
  const path: string = useMatch({ strict: false, select: ({ pathname }) => pathname });
  return (
    <FailureBoundary key={path}>
      <WaitingBoundary>{children}</WaitingBoundary>
    </FailureBoundary>
  );
}

type NoticeProps = Pick<Props, 'isDemo' | 'clockOffsetSeconds'>;

/** That this is not a live installation, or that its clock is not the real one: on every page. */
function InstallationNotice({ isDemo, clockOffsetSeconds }: NoticeProps) {
  const { t, language } = useWords();
  const moved = clockOffsetSeconds >= 60;
  if (!isDemo && !moved) return null;
  const span = spanWords(clockOffsetSeconds * 1000, language);
  return (
    <div role="note" className="border-b border-yellow-900 bg-yellow-100">
      <p className="mx-auto max-w-screen-xl px-4 py-2 text-dns-16N-130 md:px-8">
        {isDemo && <span className="mr-2 inline-block">{t(say('ui.demo-notice'))}</span>}
        {moved && <strong className="inline-block">{t(say('ui.clock-moved', { span }))}</strong>}
      </p>
    </div>
  );
}

/** A column of smoke over a fire: the signal that went from hill to hill. */
function Beacon() {
  return (
    <svg viewBox="0 0 32 32" className="size-8" aria-hidden="true">
      <path
        d="M16 20c-5-3 3-6-1-10-3-3-1-6 3-7-2 3 0 4 2 6 4 5-4 6-1 11z"
        className="fill-solid-gray-600"
      />
      <path d="M16 17c4 3 5 6 3 9h-6c-2-3-1-6 3-9z" className="fill-warning-orange-1" />
      <path d="M6 27h20l2 3H4z" className="fill-key-1100" />
    </svg>
  );
}

type NavigationProps = { readonly areas: readonly NavigationArea[]; readonly path: string };

const leadsTo = (path: string, href: string) => path === href || path.startsWith(`${href}/`);

/** The areas of the site, and below them the pages of the one that is open. */
function Navigation({ areas, path }: NavigationProps) {
  const { t } = useWords();
  const here = areas.find(({ pages }) => pages.some(({ href }) => leadsTo(path, href)));
  return (
    <nav aria-label={t(say('ui.navigation'))} className="border-y border-solid-gray-300">
      <ul className="mx-auto flex max-w-screen-xl flex-wrap gap-x-1 px-2 md:px-6">
        {areas.map((area) => (
          <li key={area.label}>
            <NavigationLink
              href={area.pages[0]?.href ?? '/'}
              label={area.label}
              current={area !== here ? undefined : area.pages.length > 1 ? 'true' : 'page'}
            />
          </li>
        ))}
      </ul>
      {here && here.pages.length > 1 && (
        <ul
          aria-label={here.label}
          className="mx-auto flex max-w-screen-xl flex-wrap gap-x-1 px-2 md:px-6"
        >
          {here.pages.map(({ href, label }) => (
            <li key={href}>
              <NavigationLink
                href={href}
                label={label}
                current={path === href ? 'page' : leadsTo(path, href) ? 'true' : undefined}
              />
            </li>
          ))}
        </ul>
      )}
    </nav>
  );
}

type NavigationLinkProps = NavigationItem & { readonly current: 'page' | 'true' | undefined };

function NavigationLink({ href, label, current }: NavigationLinkProps) {
  return (
    <Link
      href={href}
      aria-current={current}
      className={`flex min-h-11 items-center border-b-4 px-3 hover:underline ${
        current ? 'border-key-900 font-bold text-key-900' : 'border-transparent'
      }`}
    >
      {label}
    </Link>
  );
}

type SignedProps = {
  readonly person: { readonly name: string; readonly standing: string };
  readonly onSignOut: () => void;
};

function Signed({ person, onSignOut }: SignedProps) {
  const { t } = useWords();
  return (
    <div role="group" aria-label={t(say('ui.signed-in'))} className="flex items-center gap-3">
      <p className="text-dns-14N-130 break-keep xl:max-w-44">
        <span className="block font-bold">{person.name}</span>
        <span className="block text-solid-gray-700">{person.standing}</span>
      </p>
      <Button weight="outlined" onClick={onSignOut}>
        {t(say('ui.sign-out'))}
      </Button>
    </div>
  );
}

/** Each language under its own name, so that whoever cannot read this page finds theirs. */
const names: Record<Language, string> = { ja: '日本語', en: 'English' };

function LanguageSelector({ onLanguage }: Pick<Props, 'onLanguage'>) {
  const { language, t } = useWords();
  return (
    <div role="group" aria-label={t(say('ui.language'))} className="flex">
      {languages.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === language}
          className={`min-h-11 border px-2 whitespace-nowrap first:rounded-l-8 last:rounded-r-8 ${
            each === language
              ? 'border-key-900 bg-key-900 text-white'
              : 'border-solid-gray-600 bg-white hover:underline'
          }`}
          onClick={() => {
            onLanguage(each);
          }}
        >
          {names[each]}
        </button>
      ))}
    </div>
  );
}
