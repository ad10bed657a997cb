import { Button } from '#ui/button.tsx';
import { Link } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';

import { say as sayAccessibility } from '../accessibility-texts.ts';
import { say as sayApi } from '../api-texts.ts';
import { type Manual, manualOf, manualPath, manuals } from '../manual.ts';
import { manualWords } from '../manual-words.ts';
import { say } from '../texts.ts';
import { useGuide } from './guide.tsx';

/** Everything that helps: one's own manual first. */
export function HelpPage() {
  const { t } = useWords();
  const { role, startTour } = useGuide();
  const own = manualOf[role];
  return (
    <Page title={t(say('help.title'))} lead={t(say('help.lead'))}>
      <Section title={t(say('help.own-manual'))}>
        <Manuals of={[own]} />
        <p>
          <Button weight="outlined" onClick={startTour}>
            {t(say('help.tour.start'))}
          </Button>
        </p>
      </Section>
      <Section title={t(say('help.more'))}>
        <Links
          links={[
            { href: '/glossary', label: t(say('help.glossary.title')) },
            { href: '/api-reference', label: t(sayApi('help.api.title')) },
            { href: '/accessibility', label: t(sayAccessibility('help.accessibility.title')) },
          ]}
        />
      </Section>
      <Section title={t(say('help.other-manuals'))}>
        <Manuals of={manuals.filter((each) => each !== own)} />
      </Section>
    </Page>
  );
}

function Manuals({ of }: { readonly of: readonly Manual[] }) {
  const { t } = useWords();
  const links = of.map((each) => ({ href: manualPath(each), label: t(manualWords(each)) }));
  return <Links links={links} />;
}

type LinksProps = { readonly links: readonly { readonly href: string; readonly label: string }[] };

function Links({ links }: LinksProps) {
  return (
    <ul className="flex flex-col">
      {links.map(({ href, label }) => (
        <li key={href}>
          <Link href={href} className="link inline-flex min-h-11 items-center">
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
