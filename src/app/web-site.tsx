import type { QueryClient } from '@tanstack/react-query';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { type ComponentType, lazy, Suspense, useLayoutEffect, useState } from 'react';

import { chooseLanguage, showDoor, showSelf, signOut } from '#features/access/api.ts';
import { roleWords } from '#features/access/role-words.ts';
import { DoorPage } from '#features/access/web/door-page.tsx';
import { UrgentBanner } from '#features/directives/web/urgent-banner.tsx';
import { GuideProvider } from '#features/help/web/guide.tsx';
import { HelpMenu } from '#features/help/web/help-menu.tsx';
import { followChanges } from '#features/ledger/api.ts';
import { Bell } from '#features/notices/web/bell.tsx';
import { endEarly, hearEarly } from '#features/search/web/early-keys.ts';
import { Finder } from '#features/search/web/finder.tsx';
import { viewTools } from '#features/views/web/table-tools.tsx';
import type { Permission } from '#kernel/permission.ts';
import type { Language } from '#kernel/text.ts';
import { askEarly } from '#ui/ahead.ts';
import { useAct, useEndpoint, useWhenSignedIn } from '#ui/call.ts';
import { ChangesProvider } from '#ui/changes.tsx';
import { ClockProvider } from '#ui/clock.tsx';
import { forgetDrafts } from '#ui/draft.tsx';
import { PersonProvider, type SignedIn } from '#ui/person.tsx';
import { Bare, PageBoundary, Shell } from '#ui/shell.tsx';
import { TableToolsProvider } from '#ui/table/tools.tsx';
import { useDocumentLanguage, useNaming, useWords } from '#ui/words.tsx';

import { concernedBy } from './web-changes.ts';
import { navigation } from './web-navigation.ts';
import { InLanguage, speakWholly, speechIn } from './web-speech.tsx';

// Few ever meet these: they come when they are needed.
const WelcomePage = lazy(async () => {
  const [page] = await Promise.all([
    import('#features/people/web/welcome-page.tsx'),
    speakWholly(),
  ]);
  return { default: page.WelcomePage };
});
const RecoverPage = lazy(async () => {
  const [page] = await Promise.all([
    import('#features/people/web/recover-page.tsx'),
    speakWholly(),
  ]);
  return { default: page.RecoverPage };
});
const ReportPage = lazy(async () => {
  const [page] = await Promise.all([
    import('#features/incidents/web/report-page.tsx'),
    speakWholly(),
  ]);
  return { default: page.ReportPage };
});
const ReportReturnPage = lazy(async () => {
  const [page] = await Promise.all([
    import('#features/incidents/web/report-return-page.tsx'),
    speakWholly(),
  ]);
  return { default: page.ReportReturnPage };
});
const ContributePage = lazy(async () => {
  const [page] = await Promise.all([
    import('#features/incidents/web/contribute-page.tsx'),
    speakWholly(),
  ]);
  return { default: page.ContributePage };
});
const OpinionDoorPage = lazy(async () => {
  const [page] = await Promise.all([
    import('#features/plans/web/opinion-door-page.tsx'),
    speakWholly(),
  ]);
  return { default: page.OpinionDoorPage };
});
const SetupPage = lazy(async () => {
  const [page] = await Promise.all([import('#features/people/web/setup-page.tsx'), speakWholly()]);
  return { default: page.SetupPage };
});
const FoundingPage = lazy(async () => {
  const [page] = await Promise.all([
    import('#features/people/web/founding-page.tsx'),
    speakWholly(),
  ]);
  return { default: page.FoundingPage };
});

const browserLanguage: Language = navigator.language.toLowerCase().startsWith('en') ? 'en' : 'ja';

/**
 * Asks, before anything is drawn, for what every page waits for: who reads it, where, and in which words;
 * and hears what is typed meanwhile.
 */
export function begin(client: QueryClient): void {
  hearEarly();
  askEarly(client, [showSelf, showDoor]);
  void speechIn(browserLanguage);
}

/** The whole site: the door for a visitor, the pages for whoever is signed in. */
export function Site() {
  return (
    <Suspense>
      <InLanguage language={browserLanguage}>
        <Bare>
          <Inside />
        </Bare>
      </InLanguage>
    </Suspense>
  );
}

type Self = NonNullable<ReturnType<typeof useSelf>>;

const useSelf = () => useWhenSignedIn(showSelf);

function Inside() {
  const self = useSelf();
  const [chosen, setChosen] = useState<Language>();
  const saving = useAct(chooseLanguage);
  const choose = (other: Language) => {
    // What is on the screen stays until the words of the other language are there.
    void speechIn(other).then(() => {
      setChosen(other);
    });
    if (self) saving.act({ language: other });
  };
  const language = chosen ?? self?.language ?? browserLanguage;
  useDocumentLanguage(language);
  // The search of the page has taken what was typed by now; where there is none, the keys are the page's.
  useLayoutEffect(() => {
    endEarly();
  }, []);
  return (
    <InLanguage language={language}>
      {self ? <Signed self={self} onLanguage={choose} /> : <Door onLanguage={choose} />}
    </InLanguage>
  );
}

/** The one page that stands alone, without what surrounds all others. */
const wallPath = '/situation/wall';

/** The one page that whoever has not signed in may read, beside the door itself. */
const openPath = '/accessibility';

type Speaking = { readonly onLanguage: (language: Language) => void };

function useInstallation() {
  const { demo, clockOffsetSeconds } = useEndpoint(showDoor, {});
  return { isDemo: demo.length > 0, clockOffsetSeconds };
}

function Door({ onLanguage }: Speaking) {
  // On the way from one page to another what stands there is still the former: inside it asks who reads.
  const isOpen = useRouterState({
    select: ({ location, resolvedLocation = location }) =>
      [location, resolvedLocation].every(({ pathname }) => pathname === openPath),
  });
  return (
    <Shell {...useInstallation()} navigation={[]} onLanguage={onLanguage}>
      <PageBoundary>{isOpen ? <Outlet /> : <DoorFor />}</PageBoundary>
    </Shell>
  );
}

/** The doors by their address, for whoever has a code; anywhere else one signs in. */
const doors: Readonly<Record<string, ComponentType>> = {
  '/welcome': WelcomePage,
  '/recover': RecoverPage,
  '/report': ReportPage,
  '/report/receipt': ReportReturnPage,
  '/contribute': ContributePage,
  '/opinion': OpinionDoorPage,
};

/** What stands at the door: the way in, or, where there is nothing yet, the beginning. */
function DoorFor() {
  const { stage } = useEndpoint(showDoor, {});
  const path = useRouterState({ select: ({ location }) => location.pathname });
  // Whoever sets it up is not sent away by having done so: something is still to be read.
  const [isBeginning] = useState(stage === 'empty');
  if (stage === 'founding') return <FoundingPage />;
  if (isBeginning) return <SetupPage />;
  const Known = doors[path] ?? DoorPage;
  return <Known />;
}

function Signed({ self, onLanguage }: Speaking & { readonly self: Self }) {
  const { t } = useWords();
  const name = useNaming();
  const leaving = useAct(signOut, { afresh: true });
  const held = new Set(self.permissions);
  const may = (permission: Permission) => held.has(permission);
  const person: SignedIn = {
    id: self.id,
    name: self.name,
    organizationId: self.organizationId,
    may,
  };
  const areas = navigation(may).map(({ label, places }) => ({
    label: t(label),
    pages: places.map((place) => ({ href: place.href, label: t(place.label) })),
  }));
  const organization = name({ nameJa: self.organizationJa, nameEn: self.organizationEn });
  const installation = useInstallation();
  const isWall = useRouterState({ select: ({ location }) => location.pathname === wallPath });
  return (
    <PersonProvider person={person}>
      <ClockProvider told={self.now}>
        <ChangesProvider endpoint={followChanges} concerned={concernedBy} from={self.changesFrom}>
          <TableToolsProvider tools={viewTools}>
            {isWall ? (
              <Outlet />
            ) : (
              <GuideProvider role={self.role}>
                <Shell
                  {...installation}
                  navigation={areas}
                  person={{
                    name: self.name,
                    standing: `${organization} ${t(roleWords(self.role))}`,
                  }}
                  beside={
                    <>
                      <Finder places={areas.flatMap(({ pages }) => pages)} />
                      <Bell />
                      <HelpMenu />
                    </>
                  }
                  alert={may('directives.answer') && <UrgentBanner />}
                  onLanguage={onLanguage}
                  onSignOut={() => {
                    forgetDrafts();
                    leaving.act({});
                  }}
                >
                  <Outlet />
                </Shell>
              </GuideProvider>
            )}
          </TableToolsProvider>
        </ChangesProvider>
      </ClockProvider>
    </PersonProvider>
  );
}
