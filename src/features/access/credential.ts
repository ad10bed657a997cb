import { z } from 'zod';

/** The name somebody signs in under, the same in capitals. */
export const login = z.string().trim().toLowerCase().min(1).max(100);

/** A password as it is chosen: long rather than contrived (NIST SP 800-63B §3.1.1). */
export const newPassword = z.string().min(12).max(200);
