import { useRouterState } from '@tanstack/react-router';

import { Link } from '#ui/link.tsx';
import { Popup } from '#ui/popup.tsx';
import { useWords } from '#ui/words.tsx';

import { helpOn, manualOf, manualPath } from '../manual.ts';
import { say } from '../texts.ts';
import { useGuide } from './guide.tsx';

const entry =
  'flex min-h-11 w-full items-center rounded-4 px-2 text-left hover:bg-key-50 hover:underline';

/** What helps on this page and anywhere, in the head of every page. */
export function HelpMenu() {
  const { t } = useWords();
  const { role, startTour } = useGuide();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const here = helpOn(path, role);
  const links = [
    ...(here ? [{ href: here, text: say('help.this-page') }] : []),
    { href: manualPath(manualOf[role]), text: say('help.own-manual') },
    { href: '/glossary', text: say('help.glossary.title') },
    { href: '/help', text: say('help.open') },
  ];
  return (
    <div className="help-menu">
      <Popup
        label={t(say('help.title'))}
        look="min-h-11 rounded-8 px-2 whitespace-nowrap hover:underline"
        width={288}
      >
        {() => (
          <ul aria-label={t(say('help.menu'))} className="flex flex-col">
            {links.map(({ href, text }) => (
              <li key={href}>
                <Link href={href} className={entry}>
                  {t(text)}
                </Link>
              </li>
            ))}
            <li>
              <button type="button" className={entry} onClick={startTour}>
                {t(say('help.tour.start'))}
              </button>
            </li>
          </ul>
        )}
      </Popup>
    </div>
  );
}
