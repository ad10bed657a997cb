import type { testSite } from '#platform/testing.ts';

type Answer = ReturnType<typeof JSON.parse>;
type Site = Awaited<ReturnType<typeof testSite>>;

/** Somebody who has not signed in, asking from an address of their own unless one is named. */
export function strangersOf({ app }: Site) {
  let strangers = 0;
  return async (
    path: string,
    body: object,
    address?: string,
  ): Promise<{ status: number; body: Answer }> => {
    strangers += 1;
    const own = `198.51.${Math.floor(strangers / 256)}.${strangers % 256}`;
    const { statusCode, payload } = await app.inject({
      method: 'POST',
      url: `/api/${path}`,
      remoteAddress: address ?? own,
      headers: { 'content-type': 'application/json' },
      payload: body,
    });
    return { status: statusCode, body: JSON.parse(payload) };
  };
}
