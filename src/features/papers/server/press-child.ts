import { Order, press } from './press.ts';

// One press in a process of its own. Whoever started it sends orders, one at a time, and ends it.
const write = press();
process.on('message', (message) => {
  write(Order.parse(message)).then(
    (bytes) => process.send?.({ bytes, memory: process.memoryUsage.rss() }),
    (error: unknown) =>
      process.send?.({ fault: error instanceof Error ? error.message : String(error) }),
  );
});
process.on('disconnect', () => {
  process.exit();
});
