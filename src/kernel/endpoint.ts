import type { z } from 'zod';

import type { Permission } from './permission.ts';

/**
 * One thing the server can be asked to do, as data.
 *
 * The server validates with it, the web client and the CLI call with it, and the API reference is
 * printed from it. Input names that appear in the path travel there; the rest travel in the query
 * of a GET and in the body of anything else. A write (anything but GET) also takes the header
 * `Idempotency-Key`.
 */
export type Endpoint<
  Input extends z.ZodObject = z.ZodObject,
  Output extends z.ZodType = z.ZodType,
> = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: `/api/${string}`;
  /** What the actor must hold; `public` for the few that come before sign-in. */
  readonly permission: Permission | 'public';
  /**
   * Its answer is made to leave: a file, a feed, a page for outsiders, a proof. Whatever its method, it
   * then changes something, since what leaves is recorded, and it is answered only once something has
   * passed the exit door.
   */
  readonly exit?: true;
  readonly input: Input;
  readonly output: Output;
};

export function endpoint<Input extends z.ZodObject, Output extends z.ZodType>(
  definition: Endpoint<Input, Output>,
): Endpoint<Input, Output> {
  return definition;
}

/** The HTTP form of calling an endpoint with an input, already in its wire form. */
export function toRequest({ method, path }: Endpoint, input: object) {
  const left = new Map(Object.entries(input).filter(([, value]) => value !== undefined));
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => {
    const value = String(left.get(name));
    left.delete(name);
    return encodeURIComponent(value);
  });
  if (method !== 'GET') {
    return { method, url: filled, body: JSON.stringify(Object.fromEntries(left)) };
  }
  const query = [...left].map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return { method, url: query.length ? `${filled}?${query.join('&')}` : filled };
}
