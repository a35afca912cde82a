import { startEmulator, type Emulator } from '../support/emulator/emulator.mts';
import { deliveriesPerPerson, peopleSeed } from '../support/executionHistory.mts';
import { peopleCount, runRandomHistory } from '../support/randomHistory.mts';

let emulator: Emulator;
beforeAll(async () => {
	emulator = await startEmulator({ apps: [peopleSeed(peopleCount)] });
});
afterAll(async () => await emulator.close());

const once = Array.from({ length: peopleCount }, () => 1);
const batches = Array.from({ length: 30 }, (_, i) => i * 10);

it.each(batches)(
	'sends every person one email through failures, corrections, crashes and retries (ten histories from seed %i)',
	async (first) => {
		for (let seed = first; seed < first + 10; seed += 1) {
			emulator.reset();
			const { hasEnded, log } = await runRandomHistory(emulator, seed);
			const times = deliveriesPerPerson(emulator, peopleCount);
			// With the log, so that a failure tells how it came about.
			expect({ seed, log, hasEnded, times }).toEqual({ seed, log, hasEnded: true, times: once });
		}
	},
);
