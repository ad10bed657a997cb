import { momentOf } from '#formats/advisory/moment.ts';

const minutes = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(Z|[+-]\d{2}:\d{2})?$/;
const hasOffset = /(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * The moment a date of JVN names (`xs:dateTime`). Older answers leave the seconds out, which then are
 * nought; one without an offset is Japan's time. Undefined for anything else.
 */
export function jvnMoment(text: string): Date | undefined {
  const written = text.trim();
  if (written.length > 64) return undefined;
  const [, upToMinutes, offset = ''] = minutes.exec(written) ?? [];
  const whole = upToMinutes === undefined ? written : `${upToMinutes}:00${offset}`;
  return momentOf(hasOffset.test(whole) ? whole : `${whole}+09:00`);
}
