import { asNumber } from '../input/number';
import { read } from '../input/reader';
import type { Patience } from './retry';
import type { Asker } from './wire';

/** OneSignal's advice for what must not wait long: at most ten tries, at most ten to fifteen minutes. */
const forItems = { tries: 10, seconds: 600 };

/** Nobody waits that long for a dropdown to open. */
const forDropdowns: Patience = { tries: 3, total: 20_000 };

const most = { tries: 50, seconds: 6 * 60 * 60 };

/** How long the person lets the node try; fields of the collection 'Options'. */
export function patienceOf(context: Asker): Patience {
	if (!('getItemIndex' in context)) return forDropdowns;
	const tries = { name: 'options.maxTries', displayName: 'Max Tries' };
	const seconds = { name: 'options.maxSeconds', displayName: 'Max Time (Seconds)' };
	return {
		tries: read(context, tries, asNumber(1, most.tries)) ?? forItems.tries,
		total: (read(context, seconds, asNumber(0, most.seconds)) ?? forItems.seconds) * 1000,
	};
}
