import { deliveriesPerPerson } from '../support/executionHistory.mts';
import { usePeople } from '../support/people.mts';
import { peopleCount, runRandomHistory } from '../support/randomHistory.mts';

const emulator = usePeople(peopleCount);

const once = Array.from({ length: peopleCount }, () => 1);
const batches = Array.from({ length: 30 }, (_, i) => i * 10);

it.each(batches)(
	'sends every person one email through failures, corrections, crashes and retries (ten histories from seed %i)',
	async (first) => {
		for (let seed = first; seed < first + 10; seed += 1) {
			emulator().reset();
			const { hasEnded, log } = await runRandomHistory(emulator(), seed);
			const times = deliveriesPerPerson(emulator(), peopleCount);
			// With the log, so that a failure tells how it came about.
			expect({ seed, log, hasEnded, times }).toEqual({ seed, log, hasEnded: true, times: once });
		}
	},
);
