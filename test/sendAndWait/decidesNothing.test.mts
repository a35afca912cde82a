import type { INodeParameters } from 'n8n-workflow';

import { form, get, post, useQuestion } from './calls.mts';
import { scanners } from './scanners.ts';

const ask = useQuestion();

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
