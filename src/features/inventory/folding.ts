const companyForms = /株式会社|有限会社|合同会社|\((?:株|有|同)\)/g;
const hiragana = /[\u3041-\u3096]/g;
// JIS Z 8301: a katakana word of three sounds or more may drop its final long vowel: サーバ(ー).
const katakanaWord = /[\u30a1-\u30fa\u30fc]+/g;
const withoutFinalVowel = (word: string) =>
  word.length > 3 && word.endsWith('ー') ? word.slice(0, -1) : word;
const between = /[\s\u2010-\u2015\u30fb_/.,:;()「」『』'"&-]+/g;

/** What two writings of one name have in common: one width, one case, one kana, no punctuation. */
export function folded(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(hiragana, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));
  const bare = plain
    .replaceAll(companyForms, '')
    .replaceAll(between, '')
    .replaceAll(katakanaWord, withoutFinalVowel);
  return bare === '' ? plain.trim() : bare;
}
