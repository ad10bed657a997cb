// RFC 5646 §2.1, as STIX 2.1 §3.2 asks for it in `lang`.

const grandfathered = new Set(
  `en-GB-oed i-ami i-bnn i-default i-enochian i-hak i-klingon i-lux i-mingo i-navajo i-pwn i-tao
   i-tay i-tsu sgn-BE-FR sgn-BE-NL sgn-CH-DE art-lojban cel-gaulish no-bok no-nyn zh-guoyu zh-hakka
   zh-min zh-min-nan zh-xiang`
    .toLowerCase()
    .split(/\s+/),
);

type Part = { readonly form: RegExp; readonly most: number };

/** The subtags after the language, in the order in which they may stand. */
const parts: readonly Part[] = [
  { form: /^[a-z]{3}$/, most: 3 },
  { form: /^[a-z]{4}$/, most: 1 },
  { form: /^(?:[a-z]{2}|\d{3})$/, most: 1 },
  { form: /^(?:[a-z0-9]{5,8}|\d[a-z0-9]{3})$/, most: Infinity },
];

/** Whether a text is a well-formed language tag. Whether its subtags are registered is not asked. */
export function isLanguageTag(text: string): boolean {
  const tag = text.toLowerCase();
  if (tag.length > 100) return false;
  if (grandfathered.has(tag)) return true;
  const subtags = tag.split('-');
  if (subtags[0] === 'x') return subtags.length > 1 && arePrivate(subtags.slice(1));
  const language = subtags[0] ?? '';
  if (!/^[a-z]{2,8}$/.test(language)) return false;
  let at = 1;
  for (const { form, most } of parts) {
    for (let count = 0; count < most && form.test(subtags[at] ?? ''); count += 1) at += 1;
  }
  return areExtensions(subtags.slice(at));
}

/** Extensions of one sign and what belongs to them; `x` takes all that follows. */
function areExtensions(subtags: readonly string[]): boolean {
  let belonging = 1;
  for (const [at, subtag] of subtags.entries()) {
    if (subtag === 'x') return belonging > 0 && arePrivate(subtags.slice(at + 1));
    if (/^[a-z0-9]$/.test(subtag)) {
      if (belonging === 0) return false;
      belonging = 0;
    } else if (at === 0 || !/^[a-z0-9]{2,8}$/.test(subtag)) {
      return false;
    } else {
      belonging += 1;
    }
  }
  return belonging > 0;
}

function arePrivate(subtags: readonly string[]): boolean {
  return subtags.length > 0 && subtags.every((subtag) => /^[a-z0-9]{1,8}$/.test(subtag));
}
