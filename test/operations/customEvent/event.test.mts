import { packEvent } from '../../../nodes/OneSignal/resources/customEvent/shared/event';
import { contextOf } from '../../parse/parseWith.mts';

/** An event that has so many bytes once it has its key. */
function eventOf(bytes: number) {
	const event = { name: 'purchase', properties: { note: '' } };
	const keyed = { ...event, idempotency_key: '5e9d3a7c-1f4b-4d68-a0c2-8b7e6f1d2c35' };
	const note = 'x'.repeat(bytes - JSON.stringify(keyed).length);
	return { ...event, properties: { note } };
}

const pack = async (bytes: number) =>
	await packEvent.call(contextOf(), { url: '/custom_events', body: eventOf(bytes) });

it('takes an event that has 2,024 bytes with its key, and no larger one', async () => {
	expect(await pack(2024)).toMatchObject({ body: { events: [eventOf(2024)] } });
	await expect(pack(2025)).rejects.toThrow('The event is too large: 2025 bytes of at most 2024');
});
