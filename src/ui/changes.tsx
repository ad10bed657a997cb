import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { z } from 'zod';

import type { Endpoint } from '#kernel/endpoint.ts';

import { isAttended } from './call.ts';

const Told = z.object({ kind: z.string() });

/** Whether the page is told of changes now; if not, since when it has heard nothing. */
type Line = { readonly lostAt: number | null };

const LineContext = createContext<Line>({ lostAt: null });

/** Whether the connection stands over which changes are told; if not, since when, by `performance.now`. */
export const useLine = (): Line => useContext(LineContext);

type Props = {
  readonly endpoint: Endpoint<z.ZodObject, typeof Told>;
  /** Which answers a change of a kind may have made old, by how their addresses begin; none means all. */
  readonly concerned: (kind: string) => readonly string[] | undefined;
  /** What the page asked before anything is told knows of all changes before this place. */
  readonly from: number;
  readonly children: ReactNode;
};

/**
 * Follows what changes on the server while the page is in sight, and asks anew for whatever of it is on
 * the screen. Where nobody has touched the page for long it asks only once somebody does, so that an
 * abandoned page keeps no session open.
 */
export function ChangesProvider({ endpoint, concerned, from, children }: Props) {
  const client = useQueryClient();
  const [lostAt, setLostAt] = useState<number | null>(null);
  const [first] = useState(from);
  useEffect(() => {
    const asking = newAsking(client, concerned);
    const begin = `${endpoint.path}?from=${first}`;
    const line = newLine(begin, { told: asking.note, lost: setLostAt });
    return () => {
      line.end();
      asking.end();
    };
  }, [client, concerned, endpoint.path, first]);
  return <LineContext value={{ lostAt }}>{children}</LineContext>;
}

/** Changes that come close together are asked for at once, and no more often than this. */
const pause = 1500;

function newAsking(client: QueryClient, concerned: Props['concerned']) {
  const kinds = new Set<string>();
  const ask = () => {
    if (kinds.size === 0 || !isAttended()) return;
    const beginnings = [...kinds].map(concerned);
    const all = beginnings.includes(undefined);
    const some = beginnings.flatMap((each) => each ?? []);
    kinds.clear();
    void client.invalidateQueries({
      predicate: ({ queryKey: [path] }) =>
        all || (typeof path === 'string' && some.some((each) => path.startsWith(each))),
    });
  };
  const timer = setInterval(ask, pause);
  return {
    note: (kind: string) => kinds.add(kind),
    end: () => {
      clearInterval(timer);
    },
  };
}

/** The server is heard every 15 seconds; after this long without a word the line is dead. */
const silence = 40_000;
const wait = 4000;

type Hearing = {
  readonly told: (kind: string) => void;
  readonly lost: (since: number | null) => void;
};

function newLine(begin: string, { told, lost }: Hearing) {
  let source: EventSource | undefined;
  let last = '';
  let heardAt = performance.now();
  let isWhole = true;
  const heard = () => {
    heardAt = performance.now();
    if (!isWhole) {
      isWhole = true;
      lost(null);
    }
  };
  const cut = () => {
    if (!isWhole) return;
    isWhole = false;
    lost(heardAt);
  };
  const open = () => {
    source?.close();
    source = new EventSource(last === '' ? begin : `${begin}&after=${last}`);
    source.addEventListener('open', heard);
    source.addEventListener('beat', heard);
    source.addEventListener('message', (event: MessageEvent<string>) => {
      heard();
      last = event.lastEventId;
      told(Told.parse(JSON.parse(event.data)).kind);
    });
    source.addEventListener('error', cut);
  };
  const watch = () => {
    if (document.hidden || !source) return;
    // A refused connection is not tried again by the browser itself.
    const isOver = source.readyState === EventSource.CLOSED;
    if (!isOver && performance.now() - heardAt < silence) return;
    cut();
    open();
  };
  /** Out of sight no connection is kept: a browser has few for one site, and other pages need them. */
  const turn = () => {
    if (document.hidden) {
      source?.close();
      source = undefined;
    } else if (!source) {
      heardAt = performance.now();
      open();
    }
  };
  turn();
  document.addEventListener('visibilitychange', turn);
  const timer = setInterval(watch, wait);
  return {
    end: () => {
      document.removeEventListener('visibilitychange', turn);
      clearInterval(timer);
      source?.close();
    },
  };
}
