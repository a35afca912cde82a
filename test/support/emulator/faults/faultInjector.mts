import {
	faultTypes,
	type FaultSettings,
	type FaultType,
	type InjectedFault,
} from './faultTypes.mts';
import { seededRandom } from './seededRandom.mts';

export interface FaultInjector {
	readonly settings: FaultSettings;
	/** Number of faults so far. */
	readonly injected: number;
	/** Called once per request, in order of arrival. */
	next(method: string, path: string): InjectedFault | undefined;
}

export function createFaultInjector(settings: FaultSettings): FaultInjector {
	const { rate, types = faultTypes, only = () => true, maxFaults = Infinity } = settings;
	const random = seededRandom(settings.seed);
	const occurrences = new Map<FaultType, number>();
	let injected = 0;
	return {
		settings,
		get injected() {
			return injected;
		},
		next: (method, path) => {
			if (!only(method, path)) return undefined;
			// Always draw both numbers, so that types and maxFaults don't move faults to other requests.
			const [chance, choice] = [random(), random()];
			if (chance >= rate || injected >= maxFaults || types.length === 0) return undefined;
			const type = types[Math.floor(choice * types.length)];
			const occurrence = occurrences.get(type) ?? 0;
			occurrences.set(type, occurrence + 1);
			injected += 1;
			return { type, occurrence, settings };
		},
	};
}
