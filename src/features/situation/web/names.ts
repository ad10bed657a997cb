import { sectorWords } from '#features/organizations/organization-words.ts';
import { useNaming, useWords } from '#ui/words.tsx';

import { say } from '../texts.ts';

type Ministry = { readonly id: string | null; readonly nameJa: string; readonly nameEn: string };

/** What ministries and sectors are called; bodies under none and in none have a name too. */
export function useAreaNames() {
  const { t } = useWords();
  const naming = useNaming();
  return {
    ministry: (ministry: Ministry) =>
      ministry.id === null ? t(say('situation.no-ministry')) : naming(ministry),
    sector: (sector: string) =>
      sector === '' ? t(say('situation.no-sector')) : t(sectorWords(sector)),
  };
}
