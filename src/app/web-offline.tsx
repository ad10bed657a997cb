import '#ui/policy.ts';
import '#ui/style.css';

import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

import { CopyKit } from '#features/audits/copy-file.ts';
import { CopyPage } from '#features/audits/web/offline/copy-page.tsx';
import { OfflineKit, rulebookIn } from '#features/incidents/offline.ts';
import { say } from '#features/incidents/offline-texts.ts';
import { OfflinePage } from '#features/incidents/web/offline/offline-page.tsx';
import { type Language, languages } from '#kernel/text.ts';
import { Button } from '#ui/button.tsx';
import { ClockProvider } from '#ui/clock.tsx';
import { useDocumentLanguage, useWords, WordsProvider } from '#ui/words.tsx';

import { speeches } from './offline-words.ts';

const root = document.querySelector('#root');
const told = document.querySelector('#kit')?.textContent ?? '';
if (!root) throw new Error('The page has no #root.');

// One page for all that is taken along: what was put into it says which work it is for.
const carried: unknown = JSON.parse(told);
const copy = CopyKit.safeParse(carried);
const kit = copy.success ? undefined : OfflineKit.parse(carried);
const rulebook = kit && rulebookIn(kit);
const names: Readonly<Record<Language, string>> = { ja: '日本語', en: 'English' };

function Broken() {
  const { t } = useWords();
  return <main className="p-8">{t(say('incidents.offline.broken'))}</main>;
}

function Taken() {
  if (copy.success) return <CopyPage kit={copy.data} />;
  return kit && rulebook ? <OfflinePage kit={kit} rulebook={rulebook} /> : <Broken />;
}

/** The page that needs no network: its own clock is all there is to ask for the time. */
function Offline() {
  const [language, setLanguage] = useState<Language>(
    navigator.language.toLowerCase().startsWith('en') ? 'en' : 'ja',
  );
  const [opened] = useState(() => new Date());
  useDocumentLanguage(language);
  return (
    <WordsProvider speech={speeches[language]} language={language}>
      <ClockProvider told={opened}>
        <nav className="flex justify-end gap-2 px-4 pt-4 print:hidden">
          {languages.map((each) => (
            <Button
              key={each}
              weight="outlined"
              aria-pressed={each === language}
              onClick={() => {
                setLanguage(each);
              }}
            >
              {names[each]}
            </Button>
          ))}
        </nav>
        <Taken />
      </ClockProvider>
    </WordsProvider>
  );
}

createRoot(root).render(
  <StrictMode>
    <Offline />
  </StrictMode>,
);
