import { setTags, shapes } from '../../refusals/errorResponses.ts';
import { runNode } from '../../support/engine/run.mts';
import { apiKey, credentialFor } from '../../support/testCredential.mts';
import { useRecordingServer, type StubResponse } from '../../support/recordingServer.mts';

const server = useRecordingServer();

const answeredWith = async (reply: StubResponse) => {
	server.responses.splice(0, Infinity, reply);
	return await runNode(setTags, { credential: credentialFor(server.url) });
};

const refused = "OneSignal didn't accept the request";

describe('an answer that refuses is told in the words of OneSignal', () => {
	it.each(shapes)('when it is %s', async (_shape, body, words) => {
		const { error } = await answeredWith({ status: 400, body });
		expect(error?.message).toBe(`${refused}${words} [item 0]`);
	});
});

describe('the person reads what to do next', () => {
	it.each([
		[401, /doesn't accept the App API Key/, /test it/],
		[403, /doesn't allow this/, /plan/],
		[404, /doesn't know this ID/, /exists in the credential/],
		[400, /didn't accept the request/, /doesn't say why/],
		[409, /conflicts with/, /Compare your values/],
		[418, /didn't accept the request/, /documentation/],
		[422, /couldn't process these values/, /limits/],
		[429, /rate limit was reached/, /isn't sent twice/],
		[500, /isn't available right now/, /isn't sent twice/],
		[503, /isn't available right now/, /Retry/],
	])('after HTTP %d', async (status, title, advice) => {
		const { error } = await answeredWith({ status, body: '' });
		expect(error?.message).toMatch(title);
		expect(error?.description).toMatch(advice);
		expect(error?.httpCode).toBe(String(status));
		const isPassing = status === 429 || status >= 500;
		expect(server.requests.length).toBe(isPassing ? 10 : 1);
	});

	it.each([
		[400, 'Name has already been taken'],
		[409, 'Segment with the given id already exists.'],
		[409, 'Segment name is taken'],
	])('when OneSignal answers %d since a name or an ID is taken: %s', async (status, reason) => {
		const { error } = await answeredWith({ status, body: { errors: [reason] } });
		expect(error?.message).toBe(`This name or ID is already used in OneSignal: ${reason} [item 0]`);
		expect(error?.description).toMatch(/^Use a different name or ID/);
	});

	it('when a journey was changed meanwhile', async () => {
		const reason = 'The journey was changed in the meantime';
		const { error } = await answeredWith({ status: 409, body: { errors: [reason] } });
		expect(error?.message).toMatch(/^This conflicts with existing data in OneSignal/);
		expect(error?.description).toMatch(/^Compare your values/);
	});

	it('when the connection breaks', async () => {
		const { error } = await answeredWith({ cut: true });
		expect(error?.message).toBe("OneSignal couldn't be reached: ECONNRESET [item 0]");
		expect(error?.description).toMatch(/isn't sent twice/);
		expect(error?.httpCode).toBe('none');
	});
});

it('cuts the words of OneSignal where they echo what was sent', async () => {
	const { error } = await answeredWith({ status: 400, body: { errors: ['x'.repeat(9999)] } });
	expect(error?.message.length).toBeLessThan(500);
});

describe('the key', () => {
	it.each<[string, StubResponse]>([
		['a refusal that repeats it', { status: 401, body: { errors: [`Bad key ${apiKey}`] } }],
		['a broken connection', { cut: true }],
		['a failing server', { status: 500, body: '<html></html>' }],
		['a success', { body: { properties: {} } }],
	])('stands nowhere in the execution after %s', async (_what, reply) => {
		const { run, error } = await answeredWith(reply);
		expect(server.requests[0].headers.authorization).toContain(apiKey);
		const stored = JSON.stringify(run.data);
		expect(stored).not.toContain(apiKey);
		expect(stored).not.toContain('os_v2_app_');
		expect(`${error?.stack} ${JSON.stringify(error?.cause ?? '')}`).not.toContain(apiKey);
	});

	it.each([' %s', '%s\n', '\r\n%s\t', '\u00A0%s\uFEFF'])(
		'is masked in a response however it was copied: %j',
		async (copied) => {
			const key = 'a-key-of-another-form';
			const credential = { ...credentialFor(server.url), apiKey: copied.replace('%s', key) };
			const replies: StubResponse[] = [
				{ status: 400, body: { errors: [`Bad key ${key}`] } },
				{ body: { id: '1', echo: { header: `Key ${key}` } } },
			];
			for (const reply of replies) {
				server.responses.splice(0, Infinity, reply);
				const call = { resource: 'api', operation: 'call', path: '/apps/{app_id}' };
				const { run, items, error } = await runNode(call, { credential });
				expect(server.requests.at(-1)?.headers.authorization).toBe(`Key ${key}`);
				expect(error?.message ?? JSON.stringify(items)).toContain('***');
				expect(JSON.stringify(run.data)).not.toContain(key);
			}
		},
	);
});
