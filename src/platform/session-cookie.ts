import type { FastifyReply, FastifyRequest } from 'fastify';

/** Over https the cookie is bound to this host (ASVS 3.3.3); plain http is for a closed network. */
const isSecure = (request: FastifyRequest) => request.protocol === 'https';
const cookieName = (request: FastifyRequest) => (isSecure(request) ? '__Host-noroshi' : 'noroshi');
const cookieForm = (request: FastifyRequest) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(request) }) as const;

/** Keeps a session's secret with the browser, or, where it is null, takes it away. */
export function keepSession(
  request: FastifyRequest,
  reply: FastifyReply,
  session: string | null,
): void {
  if (session === null) void reply.clearCookie(cookieName(request), cookieForm(request));
  else void reply.setCookie(cookieName(request), session, cookieForm(request));
}

/** The secret of the session that a request carries, if any. */
export const sessionSecret = (request: FastifyRequest): string | undefined =>
  request.cookies[cookieName(request)];
