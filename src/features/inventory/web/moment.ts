import { momentOf as momentInJapan } from '#kernel/moment.ts';

/** A moment entered as the clock shows it in Japan; none where nothing was entered. */
export const momentOf = (entered: string): Date | undefined =>
  entered === '' ? undefined : momentInJapan(entered);
