import {
	app,
	customer,
	emailTemplate,
	otherApp,
	pushTemplate,
	smsTemplate,
} from '../support/cast.ts';
import { startEmulator, type Emulator } from '../support/emulator/emulator.mts';
import { organizationKey } from '../support/engine/types.mts';
import { everyExample } from '../support/everyExample.mts';
import type { Example } from '../support/examples.ts';
import { apiKey, play } from '../support/play.mts';

let emulator: Emulator;
beforeAll(async () => {
	emulator = await startEmulator({
		organizationKey,
		apps: [
			{
				id: app,
				key: apiKey,
				segments: ['VIP', 'Trial', 'Churned'].map((name) => ({ name })),
				users: [
					{
						identity: { external_id: customer, crm_id: customer },
						subscriptions: [
							{ type: 'iOSPush', token: 'a'.repeat(64) },
							{ type: 'Email', token: 'ada@example.com' },
							{ type: 'SMS', token: '+15551234567' },
						],
					},
				],
				templates: [
					{ id: pushTemplate, name: 'Push', contents: { en: 'Hello' } },
					{
						id: emailTemplate,
						name: 'Email',
						isEmail: true,
						email_subject: 'Hello',
						email_body: '<p>Hello</p>',
					},
					{ id: smsTemplate, name: 'SMS', isSMS: true, contents: { en: 'Hello' } },
				],
			},
			{ id: otherApp, key: 'os_v2_app_of_another_app' },
		],
	});
});
afterAll(async () => await emulator.close());
beforeEach(() => emulator.reset());

/** What an example plays out by itself: OneSignal's refusals and fields to come are staged. */
const isTakenBySome = ({ sends, refuses, when }: Example): boolean =>
	[sends ?? []].flat().length > 0 &&
	refuses === undefined &&
	when !== 'OneSignal has a field that the panel lacks';

const sending = everyExample
	.map((each) => ({ ...each, examples: each.examples.filter(isTakenBySome) }))
	.filter(({ examples }) => examples.length > 0);

describe.each(sending)('$resource: $operation', ({ resource, operation, examples }) => {
	it.each(examples.map((example): [string, Example] => [example.when, example]))(
		'is taken by the emulator when %s',
		async (_when, example) => {
			await play(resource, operation, example, emulator.url);
			const refused = emulator.requests
				.filter(({ status }) => status >= 400 && status !== 404)
				.map(({ status, answer }) => ({ status, answer }));
			expect(refused).toEqual([]);
			expect(emulator.requests.map(({ usage }) => usage)).toContain('Acme | Partner Integration');
		},
	);
});
