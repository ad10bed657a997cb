import type { Language } from '#kernel/text.ts';

import type { Manual } from '../manual.ts';
import { type Block, readMarkdown } from '../markdown.ts';

type Text = { readonly default: string };

/** Each manual is fetched when somebody opens it. */
const texts: Readonly<Record<Manual, Readonly<Record<Language, () => Promise<Text>>>>> = {
  headquarters: {
    ja: () => import('../../../../docs/guides/manual-headquarters.ja.md?raw'),
    en: () => import('../../../../docs/guides/manual-headquarters.en.md?raw'),
  },
  ministry: {
    ja: () => import('../../../../docs/guides/manual-ministry.ja.md?raw'),
    en: () => import('../../../../docs/guides/manual-ministry.en.md?raw'),
  },
  operator: {
    ja: () => import('../../../../docs/guides/manual-operator.ja.md?raw'),
    en: () => import('../../../../docs/guides/manual-operator.en.md?raw'),
  },
  auditor: {
    ja: () => import('../../../../docs/guides/manual-auditor.ja.md?raw'),
    en: () => import('../../../../docs/guides/manual-auditor.en.md?raw'),
  },
  administrator: {
    ja: () => import('../../../../docs/guides/manual-administrator.ja.md?raw'),
    en: () => import('../../../../docs/guides/manual-administrator.en.md?raw'),
  },
};

const read = new Map<string, Promise<readonly Block[]>>();

/** A manual in a language, as parts of a page. */
export function loadManual(manual: Manual, language: Language): Promise<readonly Block[]> {
  const key = `${manual} ${language}`;
  const known =
    read.get(key) ?? texts[manual][language]().then((text) => readMarkdown(text.default));
  read.set(key, known);
  return known;
}
