import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { assignments } from '../../support/assignments.ts';
import { useFixtureEmulator } from '../../support/fixtureEmulator.mts';
import { customer } from '../../support/fixtureIds.ts';
import { runExample } from '../../support/runExample.mts';

const emulator = useFixtureEmulator();
beforeEach(() => emulator().reset());

async function run(resource: string, operation: string, given: INodeParameters) {
	const { items, error } = await runExample(resource, operation, { given }, emulator().url);
	expect(error).toBeUndefined();
	return items[0].json;
}

const get = async (): Promise<IDataObject> => await run('user', 'get', { userId: customer });

const tags = { tagsMode: 'json', tagsJson: '{"plan": "pro", "seats": "5"}' };
const userProperties = { language: 'de', country: 'DE', timeZone: 'Europe/Berlin' };

/** Every operation that shows a user, and the fields it cannot leave out. */
const operations: Array<[string, string, INodeParameters, string[]]> = [
	['user', 'upsert', { externalId: customer, ...tags, userProperties }, ['tags', 'subscriptions']],
	['user', 'update', { userId: customer, userProperties }, ['externalId', 'language']],
	['user', 'setTags', { userId: customer, ...tags }, ['externalId', 'tags']],
	['user', 'deleteTags', { userId: customer, tagNames: 'seats' }, ['externalId', 'tags']],
	['alias', 'getAll', { userId: customer }, ['externalId', 'oneSignalId', 'aliases']],
	[
		'alias',
		'set',
		{ userId: customer, aliases: assignments({ shop_id: '7' }) },
		['externalId', 'oneSignalId', 'aliases'],
	],
];

it.each(operations)('%s %s shows a user as Get does', async (resource, operation, given, names) => {
	await run('user', 'upsert', { externalId: customer, ...tags, userProperties });
	const shown = await run(resource, operation, given);
	const user = await get();
	expect(user).toMatchObject({ externalId: customer, ...userProperties });
	expect(Object.keys(shown)).toEqual(expect.arrayContaining(names));
	expect(user).toMatchObject(shown);
});

it('shows a subscription of a user as creating and updating it does', async () => {
	const given = { userId: customer, subscriptionType: 'sms', phoneNumber: '+15551112222' };
	const created = await run('subscription', 'create', given);
	const [subscription] = ((await get()).subscriptions as IDataObject[]).filter(
		({ token }) => token === given.phoneNumber,
	);
	expect(subscription).toMatchObject(created);
	const updated = await run('subscription', 'update', {
		subscriptionId: subscription.id as string,
		updateFields: { subscribed: false },
	});
	expect((await get()).subscriptions).toContainEqual(expect.objectContaining(updated));
});

it('shows the new owner of a subscription as Get does', async () => {
	const [subscription] = (await get()).subscriptions as IDataObject[];
	await run('user', 'upsert', { externalId: 'customer-7' });
	const owner = await run('subscription', 'transfer', {
		subscriptionId: subscription.id as string,
		userId: 'customer-7',
	});
	expect(owner).toMatchObject({ externalId: 'customer-7' });
	expect(await run('user', 'get', { userId: 'customer-7' })).toMatchObject(owner);
});
