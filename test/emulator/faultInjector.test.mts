import { troubles, type Trouble, type Weather } from '../support/emulator/emulator.mts';
import { openSky } from '../support/emulator/faults/faultInjector.mts';
import { pushTo } from './bodies.mts';
import { useVisitor } from './client.mts';

const draws = 2000;

function look(weather: Weather): (Trouble | undefined)[] {
	const sky = openSky(weather);
	return Array.from({ length: draws }, () => sky.draw('POST', '/notifications')?.trouble);
}
const isHit = (trouble: Trouble | undefined): boolean => trouble !== undefined;
const hitsIn = (drawn: (Trouble | undefined)[]): number => drawn.filter(isHit).length;

describe('the weather', () => {
	test('repeats with its seed, and differs with another', () => {
		const first = look({ seed: 7, share: 0.3 });
		expect(look({ seed: 7, share: 0.3 })).toEqual(first);
		expect(look({ seed: 8, share: 0.3 })).not.toEqual(first);
	});

	test.each([0, 0.05, 0.3, 0.9, 1])('hits about the share %d', (share) => {
		for (const seed of [0, 1, 2, 4711, -5]) {
			const deviation = Math.abs(hitsIn(look({ seed, share })) / draws - share);
			expect(deviation).toBeLessThanOrEqual(4 * Math.sqrt((share * (1 - share)) / draws));
		}
	});

	test('brings every trouble about as often', () => {
		const drawn = look({ seed: 3, share: 1 });
		for (const trouble of troubles) {
			const count = drawn.filter((one) => one === trouble).length;
			expect(Math.abs(count - draws / troubles.length)).toBeLessThan(50);
		}
	});

	test('hits the same requests with other troubles', () => {
		const all = look({ seed: 5, share: 0.2 });
		const two = look({ seed: 5, share: 0.2, kinds: ['slow', 'cutAfter'] });
		expect(two.map(isHit)).toEqual(all.map(isHit));
		expect(new Set(two)).toEqual(new Set([undefined, 'slow', 'cutAfter']));
	});

	test('ends after the most it may hit', () => {
		const drawn = look({ seed: 5, share: 0.5, most: 40 });
		expect(hitsIn(drawn)).toBe(40);
		expect(drawn.slice(200).some(isHit)).toBe(false);
	});

	test('leaves other endpoints alone, and is not shifted by them', () => {
		const sky = openSky({ seed: 9, share: 0.3, only: (method) => method === 'POST' });
		const posts = Array.from({ length: draws }, () => {
			expect(sky.draw('GET', '/notifications')).toBeUndefined();
			return sky.draw('POST', '/notifications')?.trouble;
		});
		expect(posts).toEqual(look({ seed: 9, share: 0.3 }));
		expect(sky.hits).toBe(hitsIn(posts));
	});
});

describe('other processes', () => {
	const visitor = useVisitor();
	beforeEach(() => visitor.emulator.setWeather(undefined));

	const order = (wish: unknown) => visitor.ask('POST', '/emulator/weather', wish);
	const books = async () => (await visitor.ask('GET', '/emulator/books')).body;
	const statuses = async (rounds: number): Promise<number[]> => {
		for (let round = 0; round < rounds; round += 1) {
			await visitor.ask('POST', '/notifications', pushTo('customer-1001'));
		}
		return visitor.emulator.requests.map(({ status }) => status);
	};

	test('order weather for some endpoints, see it in the books, and end it', async () => {
		const only = [{ method: 'DELETE' }, { method: 'POST', path: '^/notifications$' }];
		const kinds = ['error502'];
		expect((await order({ share: 1, kinds, only, most: 5 })).status).toBe(200);
		expect((await visitor.ask('GET', '/segments')).status).toBe(404);
		expect((await visitor.ask('POST', '/notification')).status).toBe(404);
		expect(await statuses(2)).toEqual([404, 404, 502, 502]);
		expect(await books()).toMatchObject({ weather: { seed: 1, share: 1, most: 5, hits: 2 } });
		await order(null);
		expect(await books()).toMatchObject({ weather: null });
		expect(await statuses(1)).toEqual([404, 404, 502, 502, 200]);
	});

	test.each([
		[{ share: 2 }, 'param `share` must not be over 1'],
		[{ seed: 1 }, 'param `share` is required'],
		[{ share: 1, kinds: ['hail'] }, 'param `kinds.0` must be one of'],
		[{ share: 1, only: [{ path: '(' }] }, 'path must be a regular expression'],
		[{ share: 1, wind: 3 }, 'param `wind` is not known'],
		['storm', 'param `body` must be of type object'],
	])('are told what is wrong with %j', async (wish, sentence) => {
		const { status, text } = await order(wish);
		expect([status, text]).toEqual([400, expect.stringContaining(sentence)]);
		expect(await books()).toMatchObject({ weather: null });
	});

	test('starting over brings the same weather from its beginning', async () => {
		visitor.emulator.setWeather({ seed: 11, share: 0.5, kinds: ['error500', 'tooMany'] });
		const first = await statuses(20);
		expect(new Set(first)).toEqual(new Set([200, 429, 500]));
		visitor.emulator.reset();
		expect(await statuses(20)).toEqual(first);
	});
});
