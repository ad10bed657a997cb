// The program of a thread that lays out what runs where: see `laying.ts`.
import { serveAside } from '#platform/thread.ts';

import { type Given, laidOut } from './laying.ts';

serveAside(async (given) => laidOut(given as Given));
