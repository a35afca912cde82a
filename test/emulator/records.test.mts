import { pushTo } from './bodies.mts';
import { startClient, useEmulator, userPath } from './client.mts';

const noon = Date.parse('2026-11-22T12:00:00.000Z');
const client = useEmulator(undefined, { now: () => noon });

test('a request that the API rejects counts as processed, and without faults none is recorded', async () => {
	const response = await client.request('PATCH', userPath('unknown'), {
		properties: { language: 'de' },
	});
	expect(response.status).toBe(404);
	const [{ fault, limit, lostResponse, processed, at }] = client.emulator.requests;
	expect({ fault, limit, lostResponse, processed }).toEqual({ processed: true });
	expect(Date.parse(at)).toBe(noon);
});

test('records without bodies include everything else', async () => {
	const other = await startClient(undefined, { recordBodies: false });
	await other.request('POST', '/notifications', pushTo('customer-1001'));
	await other.emulator.close();
	const [request] = other.emulator.requests;
	expect(request).toMatchObject({ status: 200, processed: true, path: '/notifications' });
	expect(request.byteLength).toBeGreaterThan(100);
	expect([request.body, request.response]).toEqual([undefined, undefined]);
});
