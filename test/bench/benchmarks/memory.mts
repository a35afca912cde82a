import {
	httpRequestSingleExpression,
	customers,
	identicalMessagesUnbatched,
} from '../scenarios.mts';
import { runScenario } from '../engine.mts';

/** One run in a process of its own: by how much it grew at most, in bytes. */
const [name, count] = process.argv.slice(2);
const contestant = name === 'ours' ? identicalMessagesUnbatched : httpRequestSingleExpression;
await runScenario(contestant, customers(100));
globalThis.gc?.();
const before = process.memoryUsage.rss();
const items = customers(Number(count));
const output = await runScenario(contestant, items);
if (output.length !== items.length) throw new Error(`${output.length} items came out`);
const grown = process.resourceUsage().maxRSS * 1024 - before;
process.send?.(grown, () => process.exit());
