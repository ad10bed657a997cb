import { type Catalogue, type Language, type Words, wording } from '#kernel/text.ts';

import type { Speech } from './paper.ts';

const bracketed = /\(([^()]*[\u3041-\u30FF\u3400-\u9FFF々{][^()]*)\)/gu;

/**
 * Words as an official paper writes them: Japanese in full-width parentheses (公用文作成の考え方
 * Ⅰ-4). On the screen they are half as wide, in the manner of systems.
 */
const officially = ({ ja, en }: Words): Words => ({
  ja: ja.replaceAll(bracketed, (_, within: string) => `（${within}）`),
  en,
});

/** Speech for papers. What people wrote, in the values of a text, stays as they wrote it. */
export function officialSpeech(words: Catalogue, language: Language): Speech {
  return {
    language,
    speak(text) {
      const entry = words[text.key];
      return entry ? wording({ [text.key]: officially(entry) }, text, language) : text.key;
    },
  };
}
