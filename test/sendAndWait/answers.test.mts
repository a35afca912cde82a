import { request } from 'undici';
import type { INodeParameters } from 'n8n-workflow';

import { startWaitingExecution, type WaitingExecution } from './waitingExecution.mts';
import { scanners } from './scanners.ts';

const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
const answered = { answered: true, respondedAt: time, timedOut: false, id: 'message-1' };
const form = { 'content-type': 'application/x-www-form-urlencoded' };

let waiting: WaitingExecution | undefined;
afterEach(async () => {
	await waiting?.close();
	waiting = undefined;
});

async function ask(...given: Parameters<typeof startWaitingExecution>): Promise<WaitingExecution> {
	await waiting?.close();
	waiting = await startWaitingExecution(...given);
	return waiting;
}

async function get(url: string, headers: Record<string, string> = {}) {
	const { statusCode, headers: own, body } = await request(url, { headers });
	return { status: statusCode, headers: own, html: await body.text() };
}

async function post(url: string, body?: string, headers: Record<string, string> = form) {
	const answer = await request(url, { method: 'POST', headers, body });
	return { status: answer.statusCode, headers: answer.headers, html: await answer.body.text() };
}

const types: Array<[string, INodeParameters]> = [
	['an approval', {}],
	['a free text', { responseType: 'freeText' }],
	['a tap', { responseType: 'tap', openUrl: 'https://example.com/' }],
	['a tap by email', { responseType: 'tap', channel: 'email' }],
];

describe.each(types)('%s', (_type, given) => {
	it('is not decided by 1,000 scanners and previews that open the link', async () => {
		const { page, answers } = await ask(given);
		for (let n = 0; n < 250; n += 1) {
			const agent = scanners[n % scanners.length];
			const headers = agent ? { 'user-agent': agent } : undefined;
			const { status } = await get(`${page}${n % 2 ? '&choice=approve' : ''}`, headers);
			expect(status).toBe(200);
		}
		expect(answers).toEqual([]);
	});

	const json = { 'content-type': 'application/json' };
	const useless: Array<[string, string | undefined, Record<string, string>]> = [
		['nothing at all', undefined, {}],
		['no fields', '', form],
		['an unknown answer', 'answer=maybe', form],
		['fields of another form', 'name=Ada', form],
		['a text that is too long', `text=${'x'.repeat(10_001)}`, form],
		['a text of spaces', 'text=+++', form],
		['a list', '["approve"]', json],
		['an object as the answer', '{"answer":{},"text":{}}', json],
		['null', 'null', json],
	];
	it.each(useless)(
		'shows its page again for a press that contains %s',
		async (_what, body, headers) => {
			const { page, answers } = await ask(given);
			const { status, html } = await post(page, body, headers);
			expect(status).toBe(400);
			expect(html).toContain('Your answer is missing');
			expect(html).toContain('<form method="post">');
			expect(answers).toEqual([]);
		},
	);

	const foreign: Array<[string, (page: string) => string]> = [
		['another mark', (page) => page.replace(/mark=[^&]+/, 'mark=AAAAAAAAAAAAAAAA')],
		['no mark', (page) => page.replace(/mark=[^&]+&/, '')],
		['two marks', (page) => `${page}&mark=x`],
	];
	it.each(foreign)('is over for a link with %s', async (_what, alter) => {
		const { page, answers } = await ask(given);
		const url = alter(page);
		for (const { status, html } of [await get(url), await post(url, 'answer=approve&text=x')]) {
			expect(status).toBe(410);
			expect(html).toContain('This question is over');
		}
		expect(answers).toEqual([]);
	});

	it('takes the first of many presses', async () => {
		const { page, answers } = await ask(given);
		const press = async () =>
			await post(
				page,
				'answer=approve&text=yes'.replace('approve', /tap/.test(_type) ? 'tap' : 'approve'),
			);
		const statuses = (await Promise.all(Array.from({ length: 20 }, press))).map(
			({ status }) => status,
		);
		expect(statuses.filter((status) => status === 409)).toHaveLength(19);
		expect(answers).toHaveLength(1);
	});
});

it('is approved or declined by the button', async () => {
	for (const approved of [true, false]) {
		const { page, answers } = await ask();
		const { status } = await post(page, `answer=${approved ? 'approve' : 'decline'}`);
		expect(status).toBe(200);
		expect(answers).toEqual([{ ...answered, approved, data: { approved, respondedAt: time } }]);
	}
});

it('takes a text as it was written, in a multipart form too', async () => {
	for (const headers of [form, { 'content-type': 'multipart/form-data' }]) {
		const { page, answers } = await ask({ responseType: 'freeText' });
		await post(page, new URLSearchParams({ text: ' <b>1</b>\r\n{{ 2 }} ' }).toString(), headers);
		const text = '<b>1</b>\n{{ 2 }}';
		expect(answers).toEqual([{ ...answered, text, data: { text, respondedAt: time } }]);
	}
});

describe('a tap on a push', () => {
	const browser = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
	const tap = { responseType: 'tap', openUrl: 'https://example.com/orders?a=1&b=2' };

	it('counts at once in a browser, and leads on to the page', async () => {
		const { page, answers } = await ask(tap);
		const { status, headers } = await get(page, browser);
		expect([status, headers.location]).toEqual([303, tap.openUrl]);
		expect(answers).toEqual([{ ...answered, data: { respondedAt: time } }]);
	});

	it('says thank you where there is no page', async () => {
		const { page, answers } = await ask({ responseType: 'tap' });
		expect((await get(page, browser)).html).toContain('Thank you');
		expect(answers).toHaveLength(1);
	});

	const previews = [
		{ ...browser, 'sec-purpose': 'prefetch;prerender' },
		{ ...browser, purpose: 'prefetch' },
		{ ...browser, 'sec-fetch-dest': 'iframe' },
		{ ...browser, 'sec-fetch-mode': 'no-cors' },
	];
	it.each(previews)('does not count when a browser only looks ahead: %o', async (headers) => {
		const { page, answers } = await ask(tap);
		expect((await get(page, headers)).html).toContain('Continue');
		expect(answers).toEqual([]);
	});

	it('never counts for an approval, nor by email', async () => {
		for (const given of [{}, { ...tap, channel: 'email' }, { ...tap, channel: 'sms' }]) {
			const { page, answers } = await ask(given);
			expect((await get(page, browser)).status).toBe(200);
			expect(answers).toEqual([]);
		}
	});
});

it.each(['a"]}}{{ 1 }}', "it's `${1}`\\\\", '\u2028 <b>', '{{ $json }}', 'ask: $("x")'])(
	'finds its question in a node called %s',
	async (name) => {
		const { page, answers } = await ask({}, { name });
		await post(page, 'answer=approve');
		expect(answers).toEqual([expect.objectContaining({ approved: true })]);
	},
);

it('never throws, not even for a stored question that is broken', async () => {
	for (const broken of [{}, { question: null }, { question: 'x' }, { question: { mark: 1 } }]) {
		const { page, answers, stored } = await ask();
		stored.executionData!.contextData = { 'node:OneSignal': broken };
		expect((await get(page)).status).toBe(410);
		expect((await post(page, 'answer=approve')).status).toBe(410);
		expect(answers).toEqual([]);
	}
	const { page, answers, stored } = await ask();
	const { mark } = (
		stored.executionData!.contextData['node:OneSignal'] as { question: { mark: string } }
	).question;
	stored.executionData!.contextData = { 'node:OneSignal': { question: { mark } } };
	expect((await get(page)).status).toBe(500);
	expect(answers).toEqual([]);
});

it('is served without anything from outside, and gives its address to no one', async () => {
	const { page } = await ask();
	const { headers, html } = await get(page);
	const policy = String(headers['content-security-policy']);
	expect(policy).toContain("default-src 'none'");
	expect(policy).toContain('sandbox allow-forms;');
	expect(policy).toContain("form-action 'self'");
	expect(policy).not.toMatch(/unsafe|script|https/);
	expect(headers).toMatchObject({
		'cache-control': 'no-store',
		'referrer-policy': 'no-referrer',
		'x-content-type-options': 'nosniff',
	});
	expect(html).not.toMatch(/<script|<img|<link|src=|url\(/);
});

it('leaves every malicious text a text', async () => {
	const attack = `"'></p></main><script>alert(1)</script><img src=x onerror=alert(1)>{{7*7}}&lt;`;
	const { page, message } = await ask({
		message: attack,
		options: {
			title: attack,
			approveButtonLabel: '"><script>1</script>',
			declineButtonLabel: "'><b>",
		},
	});
	for (const url of [page, `${page}&choice=${encodeURIComponent(attack)}`]) {
		const { html } = await get(url);
		expect(html).not.toMatch(/<script|<img|<b>|"'>/);
		expect(html).toContain('&quot;&#39;&gt;&lt;/p&gt;');
		expect(html).toContain('&amp;lt;');
	}
	expect(JSON.stringify(message)).not.toContain('{{7');
});
