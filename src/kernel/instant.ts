import { z } from 'zod';

/** A moment: an ISO 8601 text on the wire, a Date in the code. */
export const instant = z.codec(z.iso.datetime({ offset: true }), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString(),
});

/** A calendar day without a zone, as `2026-11-23`. */
export const day = z.iso.date();
