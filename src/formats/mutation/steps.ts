import { type Profiler, Session } from 'node:inspector/promises';

/**
 * Counts what a function does: how often each block of our code and of compiled schemas runs, and
 * how many elements the library of the language looks at for it. The same in every run and on
 * every machine, as no time is.
 */
export class Steps {
  readonly #session = new Session();

  async begin(): Promise<void> {
    this.#session.connect();
    await this.#session.post('Profiler.enable');
    await this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  async of(work: () => void): Promise<number> {
    await this.#session.post('Profiler.takePreciseCoverage');
    const looks = counted(work);
    const { result } = await this.#session.post('Profiler.takePreciseCoverage');
    return looks + result.filter(isOurs).reduce((sum, script) => sum + blocksOf(script), 0);
  }

  async end(): Promise<void> {
    await this.#session.post('Profiler.stopPreciseCoverage');
    this.#session.disconnect();
  }
}

/** Everything but Node.js itself, the packages that run it, and this counter. */
function isOurs({ url }: Profiler.ScriptCoverage): boolean {
  return !url.startsWith('node:') && !url.includes('/tsx/') && !url.includes('/mutation/steps.ts');
}

function blocksOf({ functions }: Profiler.ScriptCoverage): number {
  let blocks = 0;
  for (const { ranges } of functions) for (const { count } of ranges) blocks += count;
  return blocks;
}

type Method = (this: unknown, ...given: unknown[]) => unknown;
type Cost = (on: { readonly length: number }, given: readonly unknown[], answer: unknown) => number;

const whole: Cost = (on) => on.length;
const result: Cost = (_, __, answer) => (Array.isArray(answer) ? answer.length : 0);
/** As far as it looked: to what it found, or to the end. */
const search: Cost = (on, given, answer) => {
  const from = typeof given[1] === 'number' ? given[1] : 0;
  const to = typeof answer === 'number' && answer >= 0 ? answer : on.length;
  return Math.max(0, to - from);
};

/** What the language does in one call and not in one step. */
const costs: readonly (readonly [object, { readonly [method: string]: Cost }])[] = [
  [
    Array.prototype,
    {
      ...{ indexOf: search, lastIndexOf: whole, includes: whole, join: whole, concat: result },
      ...{ slice: result, splice: whole, shift: whole, unshift: whole, flat: result, sort: whole },
      ...{ reverse: whole, with: whole, toSorted: whole, fill: whole },
    },
  ],
  [
    String.prototype,
    {
      ...{ indexOf: search, lastIndexOf: whole, includes: whole, split: whole, normalize: whole },
      ...{ toLowerCase: whole, toUpperCase: whole, repeat: whole, trim: () => 1 },
    },
  ],
];

/** How many elements the language looked at while something was done. */
function counted(work: () => void): number {
  let looks = 0;
  const restore: (() => void)[] = [];
  const put = (holder: object, name: PropertyKey, method: Method) => {
    const descriptor = Object.getOwnPropertyDescriptor(holder, name);
    if (!descriptor) throw new Error(`There is no ${String(name)}.`);
    restore.push(() => Object.defineProperty(holder, name, descriptor));
    Object.defineProperty(holder, name, { ...descriptor, value: method });
  };
  for (const [holder, methods] of costs) {
    for (const [name, cost] of Object.entries(methods)) {
      const original = Reflect.get(holder, name) as Method;
      put(holder, name, function (...given) {
        const answer = original.apply(this, given);
        looks += cost(this as { length: number }, given, answer);
        return answer;
      });
    }
  }
  // Spreading a list into another looks at each of its elements.
  put(Array.prototype, Symbol.iterator, function* (this: unknown) {
    const list = this as readonly unknown[];
    for (let at = 0; at < list.length; at += 1) {
      looks += 1;
      yield list[at];
    }
  });
  try {
    work();
  } finally {
    for (const step of restore.reverse()) step();
  }
  return looks;
}
