import { diceOf } from './seededRandom.mts';
import { troubles, type Strike, type Trouble, type Weather } from './faultTypes.mts';

export interface Sky {
	readonly weather: Weather;
	/** How many requests were hit. */
	readonly hits: number;
	/** Asked once for every request, in the order they come. */
	draw(method: string, path: string): Strike | undefined;
}

export function openSky(weather: Weather): Sky {
	const { share, kinds = troubles, only = () => true, most = Infinity } = weather;
	const dice = diceOf(weather.seed);
	const turns = new Map<Trouble, number>();
	let hits = 0;
	return {
		weather,
		get hits() {
			return hits;
		},
		draw: (method, path) => {
			if (!only(method, path)) return undefined;
			// Both dice fall for every request, so that other kinds or a bound hit the same requests.
			const [chance, choice] = [dice(), dice()];
			if (chance >= share || hits >= most || kinds.length === 0) return undefined;
			const trouble = kinds[Math.floor(choice * kinds.length)];
			const turn = turns.get(trouble) ?? 0;
			turns.set(trouble, turn + 1);
			hits += 1;
			return { trouble, turn, weather };
		},
	};
}
