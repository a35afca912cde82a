import { useRecordingServer } from '../../support/recordingServer.mts';
import { push, runOn } from '../pushFixture.mts';

const server = useRecordingServer({ body: { id: 'message-1' } });
const run = runOn(server);

it('links every output item to the item it came from', async () => {
	const { items } = await run([{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual([
		{ item: 0 },
		{ item: 1 },
		{ item: 2 },
	]);
});

it('keeps the results of other items where the person chose to continue', async () => {
	const { items, error } = await run([{ id: 'a' }, { id: 'null' }, { id: 'c' }], {
		node: { onError: 'continueRegularOutput' },
	});
	expect(error).toBeUndefined();
	expect(server.requests.map(({ body }) => body)).toEqual([
		expect.objectContaining({ include_aliases: { external_id: ['a', 'c'] } }),
	]);
	expect(items.map(({ json }) => json.sent ?? json.error)).toEqual([
		true,
		`'User IDs' is "null", which isn't a valid ID [item 1]`,
		true,
	]);
});

it('names the item that was refused', async () => {
	const { error } = await run([{ id: 'a' }, { id: 'b' }, { id: '' }]);
	expect(error?.message).toBe("'User IDs' is empty [item 2]");
});

it('gives no output a top-level "error", for which n8n would run the node again', async () => {
	server.responses.splice(0, Infinity, { body: { error: 'looks like one', id: 'x' } });
	const { items } = await run(
		[{}],
		{ node: { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 } },
		{
			resource: 'user',
			operation: 'deleteTags',
			userId: 'customer-1842',
			tagNames: 'plan',
			simplify: false,
		},
	);
	expect(server.requests).toHaveLength(1);
	expect(items[0].json).toEqual({ id: 'x', errorDetails: 'looks like one' });
});

it('takes no expression for a choice on which the fields depend', async () => {
	const { error } = await run([{ id: 'a' }], {}, { ...push, sendTo: '={{ "users" }}' });
	expect(error?.message).toBe("'Send To' can't be set with an expression [item 0]");
	expect(server.requests).toEqual([]);
});
