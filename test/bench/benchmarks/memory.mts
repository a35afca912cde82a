import { bareOnce, customers, sameButApart } from '../scenarios.mts';
import { run } from '../engine.mts';

/** One run in a process of its own: by how much it grew at most, in bytes. */
const [name, count] = process.argv.slice(2);
const contestant = name === 'ours' ? sameButApart : bareOnce;
await run(contestant, customers(100));
globalThis.gc?.();
const before = process.memoryUsage.rss();
const items = customers(Number(count));
const output = await run(contestant, items);
if (output.length !== items.length) throw new Error(`${output.length} items came out`);
const grown = process.resourceUsage().maxRSS * 1024 - before;
process.send?.(grown, () => process.exit());
