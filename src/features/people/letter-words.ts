import { administersWords } from '#features/access/administers-words.ts';
import { roleWords } from '#features/access/role-words.ts';
import { say as access } from '#features/access/texts.ts';
import { momentWords } from '#kernel/moment.ts';
import { type Catalogue, type Text, wording } from '#kernel/text.ts';

import type { Letter } from './invitation.ts';
import { say } from './invitation-texts.ts';

const words: Catalogue = { ...say.catalogue, ...access.catalogue };

/** What a letter says, in the language of whoever it is for and not of whoever prints it. */
export function letterWords(letter: Letter, address: string) {
  const { language, name, login, role, administers, code, expiresAt } = letter;
  const spoken = (text: Text) => wording(words, text, language);
  const fact = (term: Text, value: string) => ({ term: spoken(term), value });
  return {
    title: spoken(say('people.letter.title')),
    organization: language === 'ja' ? letter.organizationJa : letter.organizationEn,
    to: spoken(say('people.letter.to', { name })),
    lead: spoken(say('people.letter.lead')),
    facts: [
      fact(say('people.letter.address'), address),
      fact(access('access.page.login'), login),
      fact(access('access.page.role'), spoken(roleWords(role))),
      ...(administers === 'nobody'
        ? []
        : [fact(access('access.page.administers'), spoken(administersWords(administers)))]),
      fact(say('people.expires'), momentWords(expiresAt, language)),
    ],
    codeTerm: spoken(say('people.code')),
    code,
    steps: [
      spoken(say('people.letter.step-1')),
      spoken(say('people.letter.step-2')),
      spoken(say('people.letter.step-3')),
    ],
    care: spoken(say('people.letter.care')),
  };
}
