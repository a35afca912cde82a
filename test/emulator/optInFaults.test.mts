import {
	faultTypes,
	optInFaultTypes,
	type FaultSettings,
	type FaultType,
} from '../support/emulator/emulator.mts';
import { pushTo } from './bodies.mts';
import { appPath, useEmulator, type TestResponse } from './client.mts';

const client = useEmulator();
beforeEach(() => client.emulator.setFaults(undefined));

const always = (type: FaultType, others: Partial<FaultSettings> = {}): void =>
	client.emulator.setFaults({ seed: 1, rate: 1, types: [type], ...others });
const send = () => client.request('POST', '/notifications', pushTo('customer-1001'));
const sendTimes = async (count: number): Promise<TestResponse[]> => {
	const responses: TestResponse[] = [];
	for (let index = 0; index < count; index += 1) responses.push(await send());
	return responses;
};
const sent = () => client.emulator.app().messages.length;
const record = () => client.emulator.requests.at(-1);

describe('a request is not processed', () => {
	afterEach(() => {
		expect(sent()).toBe(0);
		expect(record()).toMatchObject({ processed: false });
	});

	test('if it is redirected', async () => {
		const redirectTo = 'http://127.0.0.1:1/elsewhere';
		always('redirect', { redirectTo });
		const responses = await sendTimes(5);
		expect(responses.map(({ status }) => status)).toEqual([301, 302, 303, 307, 308]);
		expect(responses.map(({ headers }) => headers.location)).toEqual(Array(5).fill(redirectTo));
		expect(record()).toMatchObject({ status: 308, fault: 'redirect' });
	});

	test('if it is redirected without a location', async () => {
		always('redirectWithoutLocation');
		const responses = await sendTimes(5);
		expect(responses.map(({ status }) => status)).toEqual([300, 301, 302, 304, 307]);
		for (const { headers } of responses) expect(headers).not.toHaveProperty('location');
	});

	test('if the key is rejected with 400', async () => {
		always('keyError');
		const responses = await sendTimes(3);
		expect(responses.map(({ status }) => status)).toEqual([400, 400, 400]);
		const errors = responses.map(({ body }) => (body as { errors: string[] }).errors[0]);
		expect(errors).toEqual([
			expect.stringMatching(/^Please include a case-sensitive header of Authorization/),
			expect.stringMatching(/^Access denied/),
			expect.stringMatching(/^app_id not found/),
		]);
	});
});

describe('a request is processed, but its response is', () => {
	test.each<[FaultType, number, string]>([
		['emptyBody', 200, ''],
		['emptyObject', 200, '{}'],
		['nullBody', 200, 'null'],
		['emptyList', 200, '[]'],
		['noContent', 204, ''],
		['successFalse', 200, '{"success":false}'],
	])('%s', async (type, status, text) => {
		always(type);
		expect(await send()).toMatchObject({ status, text });
		expect(sent()).toBe(1);
		const lostResponse = { status: 200, body: { id: expect.stringMatching(/-/) } };
		expect(record()).toMatchObject({ status, fault: type, processed: true, lostResponse });
	});

	test('errors beside an ID, alternately as a list and as a text', async () => {
		always('errorsBesideResult');
		const [list, text] = await sendTimes(2);
		const id = expect.stringMatching(/-/);
		expect(list.body).toMatchObject({ id, errors: [expect.any(String)] });
		expect(text.body).toMatchObject({ id, errors: expect.any(String) });
	});

	test('its own if it is an error', async () => {
		for (const type of optInFaultTypes.slice(3)) {
			always(type);
			const response = await client.request('POST', `${appPath}/users`, {});
			expect(response).toMatchObject({ status: 400, body: { errors: [{}] } });
		}
	});
});

test('only the requested ones are injected', async () => {
	client.emulator.setFaults({ seed: 1, rate: 1, latencyMs: 0, retryAfter: 0 });
	for (let index = 0; index < 60; index += 1) await send().catch(() => undefined);
	const injected = client.emulator.requests.map(({ fault }) => fault);
	expect(faultTypes).toEqual(expect.arrayContaining(injected));
	const settings = { rate: 1, types: ['redirect'], redirectTo: 'http://127.0.0.1:1/' };
	expect((await client.request('POST', '/emulator/faults', settings)).status).toBe(200);
	expect((await send()).headers.location).toBe(settings.redirectTo);
});
