import { listen, type Listening, type Settings } from './listening.mts';

/** Opens triggers for the tests of a file, and closes them after each test. */
export function useTriggers(): (settings?: Settings) => Promise<Listening> {
	let open: Listening[] = [];
	afterEach(async () => {
		await Promise.all(open.map((one) => one.close()));
		open = [];
	});
	return async (settings) => {
		const one = await listen(settings);
		open.push(one);
		return one;
	};
}
