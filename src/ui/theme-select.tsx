import { useId, useState } from 'react';

import type { Text } from '#kernel/text.ts';

import { keepText, keptText } from './kept.ts';
import { say } from './texts.ts';
import { useWords } from './words.tsx';

/** The name under which the choice is kept; theme.js reads it before the page is drawn. */
const name = 'noroshi.theme';

const themes: Readonly<Record<string, Text>> = {
  device: say('ui.theme.device'),
  light: say('ui.theme.light'),
  dark: say('ui.theme.dark'),
  contrast: say('ui.theme.contrast'),
};

/** Chooses the colours of the site, for this browser. */
export function ThemeSelect() {
  const { t } = useWords();
  const id = useId();
  const [chosen, setChosen] = useState(() => keptText(name) ?? 'device');
  return (
    <p className="flex items-center gap-2 text-dns-16N-130">
      <label htmlFor={id} className="sr-only">
        {t(say('ui.theme'))}
      </label>
      <select
        id={id}
        value={chosen in themes ? chosen : 'device'}
        className="min-h-11 rounded-8 border border-solid-gray-600 bg-white px-2"
        onChange={(event) => {
          const theme = event.currentTarget.value;
          setChosen(theme);
          keepText(name, theme === 'device' ? null : theme);
          dispatchEvent(new Event('noroshi:theme'));
        }}
      >
        {Object.entries(themes).map(([theme, words]) => (
          <option key={theme} value={theme}>
            {t(words)}
          </option>
        ))}
      </select>
    </p>
  );
}
