import {
	httpRequestSingleExpression,
	customers,
	identicalMessagesUnbatched,
} from '../scenarios.mts';
import { runScenario } from '../engine.mts';

/** One run in a process of its own: the most by which its memory grew, in bytes. */
const [name, count] = process.argv.slice(2);
const scenario = name === 'ours' ? identicalMessagesUnbatched : httpRequestSingleExpression;
await runScenario(scenario, customers(100));
globalThis.gc?.();
const before = process.memoryUsage.rss();
const items = customers(Number(count));
const output = await runScenario(scenario, items);
if (output.length !== items.length) throw new Error(`${output.length} items came out`);
const grown = process.resourceUsage().maxRSS * 1024 - before;
process.send?.(grown, () => process.exit());
