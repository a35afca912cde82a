import {
	app,
	customer,
	emailTemplate,
	journey,
	otherApp,
	pushTemplate,
	smsTemplate,
} from './fixtureIds.ts';
import { startEmulator, type Emulator } from './emulator/emulator.mts';
import { organizationKey } from './engine/types.mts';
import { apiKey } from './testCredential.mts';
import { useOpened } from './useOpened.mts';

/** An emulator with the users, templates and segments of the examples. */
const startFixtureEmulator = async (): Promise<Emulator> =>
	await startEmulator({
		organizationKey,
		apps: [
			{
				id: app,
				key: apiKey,
				journeys: [{ id: journey, name: 'Welcome' }],
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

/** The same, open for the tests of a file or a `describe`. */
export const useFixtureEmulator = (): (() => Emulator) => useOpened(startFixtureEmulator);
