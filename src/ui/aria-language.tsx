import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';

import { useWords } from './words.tsx';

/** Has what react-aria says by itself said in the reader’s language, not in that of their browser. */
export function AriaLanguage({ children }: { readonly children: ReactNode }) {
  const { language } = useWords();
  return <I18nProvider locale={language === 'ja' ? 'ja-JP' : 'en-GB'}>{children}</I18nProvider>;
}
