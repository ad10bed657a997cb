// The program of a thread that reads files of findings: see `results-reading.ts`.
import { serveAside } from '#platform/thread.ts';

import { type ReceivedResults, resultsIn } from './results-reading.ts';

serveAside((given) => resultsIn(given as ReceivedResults));
