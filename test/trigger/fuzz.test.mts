import { click, deliver } from './caller.mts';
import { seededRandom, malformedCall } from './malformedBodies.mts';
import { useTriggers } from './useTriggers.mts';

const listening = useTriggers();
const calls = 5_000;
const atOnce = 20;

const isSound = (item: unknown): boolean =>
	typeof item === 'object' && item !== null && !('error' in item);

it('answers every malformed call, keeps its memory small, and takes the next good event', async () => {
	const trigger = await listening();
	const random = seededRandom(20_261);
	const statuses = new Set<number>();
	for (let sent = 0; sent < calls; sent += atOnce) {
		const wave = Array.from({ length: atOnce }, () => malformedCall(random));
		const replies = await Promise.all(
			wave.map(({ body, headers }) => deliver(trigger, body, headers)),
		);
		for (const { status } of replies) statuses.add(status);
		expect(trigger.items.splice(0).every(isSound)).toBe(true);
	}
	expect([...statuses].sort()).toEqual([200, 400, 413]);
	expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
	expect(trigger.stored.length).toBeLessThan(25_000);
	expect(await deliver(trigger, click('good'))).toEqual({
		status: 200,
		text: '{"received":1,"started":1}',
	});
});
