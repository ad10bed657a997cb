/** A moment entered as the clock shows it in Japan; none where nothing was entered. */
export const momentOf = (entered: string): Date | undefined =>
  entered === '' ? undefined : new Date(`${entered}+09:00`);
