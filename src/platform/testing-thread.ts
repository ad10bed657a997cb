// What a thread does in the tests of `aside.ts`, by its order.
import { Refusal } from '#kernel/refusal.ts';

import { say } from './texts.ts';
import { serveAside } from './thread.ts';

serveAside(async (order) => {
  if (order === 'refuse') {
    const faults = [{ path: '/a', text: say('platform.named-twice') }];
    throw new Refusal('invalid', say('platform.json-only'), { faults });
  }
  if (order === 'fail') throw new TypeError('a defect');
  while (order === 'never end');
  const kept: number[][] = [];
  while (order === 'fill') kept.push(Array.from({ length: 100_000 }, (_, at) => at / 3));
  return Promise.resolve(`did ${String(order)}`);
});
