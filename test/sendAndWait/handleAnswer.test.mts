import { form, get, post, useQuestion } from './calls.mts';

const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
const answered = { answered: true, respondedAt: time, timedOut: false, id: 'message-1' };
const ask = useQuestion();

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

it.each(['\n', '\r\n', '\r'])(
	'takes the longest text the page allows, with line breaks %j',
	async (end) => {
		const { page, answers } = await ask({ responseType: 'freeText' });
		const lines = Array.from({ length: 5_000 }, () => 'a');
		const { html } = await get(page);
		expect(html).toContain('maxlength="10000"');
		await post(page, new URLSearchParams({ text: `${lines.join(end)}${end}` }).toString());
		expect(answers).toEqual([expect.objectContaining({ text: lines.join('\n') })]);
	},
);

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
		{ ...browser, 'x-purpose': 'preview' },
		{ ...browser, 'x-moz': 'prefetch' },
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
