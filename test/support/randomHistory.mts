import type { Emulator, FaultType } from './emulator/emulator.mts';
import { seededRandom } from './emulator/faults/seededRandom.mts';
import {
	recipientFields,
	startHistory,
	type EmailSettings,
	type ExecutionHistory,
} from './executionHistory.mts';
import { emailOf, itemFor } from './people.mts';

/** The people of each item. */
const groups = [[0], [1], [2, 3], [4], [5], [6, 7, 8], [9], [10]];
export const peopleCount = groups.flat().length;

/** Items that name people again. Whose text is the same is still to get it once. */
const repeated = [[0], [3, 9], [8, 7, 10]];

const sameForAll = ['Hello', 'Hello again'];
const faultTypes: FaultType[] = [
	'resetBefore',
	'resetAfter',
	'error500',
	'error500After',
	'truncated',
	'rateLimitedSilent',
];

type Random = () => number;

const pick = <T,>(random: Random, values: readonly T[]): T =>
	values[Math.floor(random() * values.length)];

export const shuffled = <T,>(random: Random, values: T[]): T[] =>
	values
		.map((value) => ({ value, at: random() }))
		.sort((a, b) => a.at - b.at)
		.map(({ value }) => value);

/** What may happen in one history. */
interface Scope {
	random: Random;
	/** Whether n8n may crash in it. */
	crashes: boolean;
	/** Whether OneSignal refuses some addresses in it. */
	refuses: boolean;
	modes: string[];
	subjects: string[];
	groups: number[][];
}

/**
 * A request for several items that is taken apart because of a refused address, and then lost in a crash, is a
 * documented limit: no history has all three.
 */
function scopeOf(random: Random): Scope {
	const crashes = random() < 0.5;
	const refuses = !crashes || random() < 0.5;
	const isApart = crashes && refuses;
	const modes = ['automatic', 'never', ...(isApart ? [] : ['always'])];
	const repeats = random() < 0.5;
	return {
		...{ random, crashes, refuses, modes },
		subjects: repeats ? sameForAll : [...sameForAll, '=Hello {{ $json.name }}'],
		groups: repeats ? [...groups, ...repeated] : groups,
	};
}

type Correction = (settings: EmailSettings, scope: Scope) => Partial<EmailSettings>;

/** What a person does before a Retry; n8n's "Retry with currently saved workflow" takes it over. */
const corrections: Correction[] = [
	() => ({}),
	(_, { random }) => ({ recipients: pick(random, Object.keys(recipientFields)) }),
	(_, { random, subjects }) => ({ subject: pick(random, subjects) }),
	(_, { random, modes }) => ({ combineItems: pick(random, modes) }),
	(_, { random }) => ({ maxAttempts: pick(random, [1, 2, 3]) }),
];

/** Corrections that change no key where nothing is remembered; the others are documented limits. */
const correctionsAfterCrash: Correction[] = [
	() => ({}),
	({ recipients }) => ({ recipients: recipients.replace(/^email$/, 'emailLowerCase') }),
	({ subject }) => ({ subject: subject.startsWith('=') ? subject : 'Corrected' }),
];

function setTrouble(emulator: Emulator, { random, refuses }: Scope): void {
	emulator.setFaults({
		seed: Math.floor(random() * 1e6),
		rate: pick(random, [0.2, 0.5, 0.8]),
		types: faultTypes,
	});
	const refused = shuffled(random, [...Array(peopleCount).keys()]).slice(0, random() * 4);
	emulator.setRejectedEmails(refuses ? refused.map(emailOf) : []);
}

const firstSettings = ({ random, modes, subjects }: Scope): EmailSettings => ({
	recipients: pick(random, Object.keys(recipientFields)),
	subject: pick(random, subjects),
	combineItems: pick(random, modes),
	maxAttempts: pick(random, [1, 2]),
});

/** Runs a node, and retries it after corrections and crashes, until a run ends well. */
export async function runRandomHistory(
	emulator: Emulator,
	seed: number,
): Promise<{ hasEnded: boolean; log: unknown[] }> {
	const random = seededRandom(seed);
	const scope = scopeOf(random);
	const items = scope.groups.map((people) => itemFor(...people));
	const history = startHistory(emulator, shuffled(random, items));
	const log: unknown[] = [];
	let settings = firstSettings(scope);
	for (let steps = Math.floor(random() * 6), isAfterCrash = false; ; steps -= 1) {
		// What crashed is repeated before the trouble changes: only then is it known what was sent.
		if (!isAfterCrash) setTrouble(emulator, scope);
		if (!isAfterCrash && steps < 0) break;
		const known = isAfterCrash ? correctionsAfterCrash : corrections;
		if (log.length > 0) settings = { ...settings, ...pick(random, known)(settings, scope) };
		isAfterCrash = scope.crashes && steps > 0 && random() < 0.4;
		const error = await runOnce(history, settings, { isCrash: isAfterCrash, random });
		log.push({ ...settings, isAfterCrash, error });
		if (!error && !isAfterCrash) return { hasEnded: true, log };
	}
	emulator.setFaults(undefined);
	emulator.setRejectedEmails([]);
	for (let tries = 0; tries < 3; tries += 1) {
		const error = await runOnce(history, settings, { isCrash: false, random });
		log.push({ ...settings, isCalm: true, error });
		if (!error) return { hasEnded: true, log };
	}
	return { hasEnded: false, log };
}

/** After a crash of the first run, n8n starts from the trigger, which may give the list in another order. */
async function runOnce(
	history: ExecutionHistory,
	settings: EmailSettings,
	{ isCrash, random }: { isCrash: boolean; random: Random },
): Promise<string | undefined> {
	const { error } = await (isCrash ? history.runAndCrash(settings) : history.run(settings));
	if (isCrash && history.isFresh()) {
		history.items = random() < 0.5 ? [...history.items].reverse() : shuffled(random, history.items);
	}
	return error?.message;
}
