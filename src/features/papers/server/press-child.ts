import { Order, press } from './press.ts';

// One press in a process of its own. Whoever started it sends orders and ends it.
const set = press();
process.on('message', (message) => {
  try {
    const bytes = set(Order.parse(message));
    process.send?.({ bytes, memory: process.memoryUsage.rss() });
  } catch (error) {
    process.send?.({ fault: error instanceof Error ? error.message : String(error) });
  }
});
process.on('disconnect', () => {
  process.exit();
});
