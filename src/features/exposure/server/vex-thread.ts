// The program of a thread that reads statements: see `vex-reading.ts`.
import { serveAside } from '#platform/thread.ts';

import { type Received, statedIn } from './vex-reading.ts';

serveAside((given) => statedIn(given as Received));
