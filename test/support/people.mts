import type { IDataObject } from 'n8n-workflow';

import { startEmulator, type Emulator, type EmulatorOptions } from './emulator/emulator.mts';
import { app } from './fixtureIds.ts';
import { apiKey } from './testCredential.mts';

/** People who are known by an External ID, by an alias and by an email address. */
const peopleSeed = (count: number) => ({
	id: app,
	key: apiKey,
	users: Array.from({ length: count }, (_, i) => ({
		identity: { external_id: `user-${i}`, crm_id: `crm-${i}` },
		subscriptions: [{ type: 'Email' as const, token: emailOf(i) }],
	})),
});

/** An emulator with so many people, open for the tests of a file; each finds it as it was at first. */
export function usePeople(
	count: number,
	options: Omit<EmulatorOptions, 'apps'> = {},
): () => Emulator {
	let emulator: Emulator | undefined;
	const opened = (): Emulator => {
		if (!emulator) throw new Error('The emulator is not open yet');
		return emulator;
	};
	beforeAll(async () => {
		emulator = await startEmulator({ ...options, apps: [peopleSeed(count)] });
	});
	beforeEach(() => {
		opened().reset();
		opened().setFaults(undefined);
		opened().setRejectedEmails([]);
	});
	afterAll(async () => await emulator?.close());
	return opened;
}

export const emailOf = (person: number): string => `user-${person}@example.com`;

/** An input item that names these people in every way. */
export const itemFor = (...people: number[]): IDataObject => ({
	ids: people.map((i) => `user-${i}`),
	crmIds: people.map((i) => `crm-${i}`),
	emails: people.map((i) => emailOf(i).replace('user', 'User')),
	name: `Person ${people.join(' and ')}`,
});
