import { type Catalogue, type Language, wording, type Words } from '#kernel/text.ts';

import type { Speech } from './paper.ts';

const bracketed = /\(([^()]*)\)/g;
const japanese = /[\u3041-\u30FF\u3400-\u9FFF々{]/u;

/**
 * Words as an official paper writes them: Japanese in full-width parentheses (公用文作成の考え方
 * Ⅰ-4). On the screen they are half as wide, in the manner of systems.
 */
const officially = ({ ja, en }: Words): Words => ({
  ja: ja.replaceAll(bracketed, (whole, within: string) =>
    japanese.test(within) ? `（${within}）` : whole,
  ),
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
