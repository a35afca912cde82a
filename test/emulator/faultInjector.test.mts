import { faultTypes, type FaultSettings, type FaultType } from '../support/emulator/emulator.mts';
import { createFaultInjector } from '../support/emulator/faults/faultInjector.mts';
import { pushTo } from './bodies.mts';
import { useEmulator } from './client.mts';

const requests = 2000;

function sample(settings: FaultSettings): (FaultType | undefined)[] {
	const injector = createFaultInjector(settings);
	return Array.from({ length: requests }, () => injector.next('POST', '/notifications')?.type);
}
const isFault = (type: FaultType | undefined): boolean => type !== undefined;
const faultsIn = (types: (FaultType | undefined)[]): number => types.filter(isFault).length;

describe('the fault injector', () => {
	test('repeats its faults for the same seed, and differs for another', () => {
		const first = sample({ seed: 7, rate: 0.3 });
		expect(sample({ seed: 7, rate: 0.3 })).toEqual(first);
		expect(sample({ seed: 8, rate: 0.3 })).not.toEqual(first);
	});

	test.each([0, 0.05, 0.3, 0.9, 1])('injects faults at about the rate %d', (rate) => {
		for (const seed of [0, 1, 2, 4711, -5]) {
			const deviation = Math.abs(faultsIn(sample({ seed, rate })) / requests - rate);
			expect(deviation).toBeLessThanOrEqual(4 * Math.sqrt((rate * (1 - rate)) / requests));
		}
	});

	test('injects every type about equally often', () => {
		const sampled = sample({ seed: 3, rate: 1 });
		for (const type of faultTypes) {
			const count = sampled.filter((one) => one === type).length;
			expect(Math.abs(count - requests / faultTypes.length)).toBeLessThan(50);
		}
	});

	test('affects the same requests with other types', () => {
		const all = sample({ seed: 5, rate: 0.2 });
		const two = sample({ seed: 5, rate: 0.2, types: ['slow', 'resetAfter'] });
		expect(two.map(isFault)).toEqual(all.map(isFault));
		expect(new Set(two)).toEqual(new Set([undefined, 'slow', 'resetAfter']));
	});

	test('stops at the maximum number of faults', () => {
		const sampled = sample({ seed: 5, rate: 0.5, maxFaults: 40 });
		expect(faultsIn(sampled)).toBe(40);
		expect(sampled.slice(200).some(isFault)).toBe(false);
	});

	test("skips other endpoints, which don't shift its faults", () => {
		const injector = createFaultInjector({
			seed: 9,
			rate: 0.3,
			only: (method) => method === 'POST',
		});
		const posts = Array.from({ length: requests }, () => {
			expect(injector.next('GET', '/notifications')).toBeUndefined();
			return injector.next('POST', '/notifications')?.type;
		});
		expect(posts).toEqual(sample({ seed: 9, rate: 0.3 }));
		expect(injector.injected).toBe(faultsIn(posts));
	});
});

describe('over HTTP', () => {
	const client = useEmulator();
	beforeEach(() => client.emulator.setFaults(undefined));

	const setFaults = (settings: unknown) => client.request('POST', '/emulator/faults', settings);
	const state = async () => (await client.request('GET', '/emulator/state')).body;
	const statuses = async (rounds: number): Promise<number[]> => {
		for (let round = 0; round < rounds; round += 1) {
			await client.request('POST', '/notifications', pushTo('customer-1001'));
		}
		return client.emulator.requests.map(({ status }) => status);
	};

	test('faults are set for some endpoints, shown in the state, and turned off', async () => {
		const only = [{ method: 'DELETE' }, { method: 'POST', path: '^/notifications$' }];
		const types = ['error502'];
		expect((await setFaults({ rate: 1, types, only, maxFaults: 5 })).status).toBe(200);
		expect((await client.request('GET', '/segments')).status).toBe(404);
		expect((await client.request('POST', '/notification')).status).toBe(404);
		expect(await statuses(2)).toEqual([404, 404, 502, 502]);
		expect(await state()).toMatchObject({
			faults: { seed: 1, rate: 1, maxFaults: 5, injected: 2 },
		});
		await setFaults(null);
		expect(await state()).toMatchObject({ faults: null });
		expect(await statuses(1)).toEqual([404, 404, 502, 502, 200]);
	});

	test.each([
		[{ rate: 2 }, 'param `rate` must not be over 1'],
		[{ seed: 1 }, 'param `rate` is required'],
		[{ rate: 1, types: ['hail'] }, 'param `types.0` must be one of'],
		[{ rate: 1, only: [{ path: '(' }] }, 'path must be a regular expression'],
		[{ rate: 1, wind: 3 }, 'param `wind` is not known'],
		['none', 'param `body` must be of type object'],
	])('invalid settings %j get an error that says why', async (settings, message) => {
		const { status, text } = await setFaults(settings);
		expect([status, text]).toEqual([400, expect.stringContaining(message)]);
		expect(await state()).toMatchObject({ faults: null });
	});

	test('a reset repeats the same faults from the start', async () => {
		client.emulator.setFaults({ seed: 11, rate: 0.5, types: ['error500', 'rateLimited'] });
		const first = await statuses(20);
		expect(new Set(first)).toEqual(new Set([200, 429, 500]));
		client.emulator.reset();
		expect(await statuses(20)).toEqual(first);
	});
});
