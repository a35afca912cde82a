import type { INodeParameters } from 'n8n-workflow';

import { setTags } from '../../refusals/errorResponses.ts';
import { runNode } from '../../support/engine/run.mts';
import { toolName } from '../../support/engine/types.mts';
import { credentialFor } from '../../support/testCredential.mts';
import { useRecordingServer, type StubResponse } from '../../support/recordingServer.mts';

const server = useRecordingServer();

const once = { options: { retries: { maxAttempts: 1 } } };
const push = {
	resource: 'message',
	operation: 'sendPush',
	userIds: 'a',
	message: 'Hello',
	...once,
};
const template = {
	resource: 'template',
	operation: 'create',
	name: 'T',
	message: 'Hello',
	...once,
};
const purchase = {
	resource: 'user',
	operation: 'update',
	userId: 'customer-1842',
	purchases: { purchase: [{ productId: 'shirt', price: 1, quantity: 1 }] },
	...once,
};
const byAlias = { ...purchase, identifyUserBy: 'alias', aliasLabel: 'crm_id' };
const tags = { ...setTags, ...once };
const history = {
	resource: 'message',
	operation: 'getHistory',
	messageId: '123e4567-e89b-42d3-a456-426614174000',
	...once,
};
const user = { resource: 'user', operation: 'get', userId: 'customer-1842', ...once };

const adviceAfter = async (parameters: INodeParameters, reply: StubResponse, type?: string) => {
	server.responses.splice(0, Infinity, reply);
	const credential = credentialFor(server.url);
	const { error, items } = await runNode(parameters, {
		credential,
		...(type && { node: { type } }),
	});
	return error?.description ?? items[0].json.hint;
};

const refusing = { status: 400, body: { errors: ['Not like this'] } };
const down = { status: 503 };
const slow = { status: 429 };
const broken = { cut: true as const };
const torn = { body: '{"id": "' };

describe('where OneSignal knows what it has done, Retry finishes the run', () => {
	it.each<[string, INodeParameters, StubResponse]>([
		['a message that is held up', push, slow],
		['a message that gets no response', push, broken],
		['a message of which the answer is torn', push, torn],
		['tags while OneSignal is down', tags, down],
	])('after %s', async (_what, parameters, reply) => {
		expect(await adviceAfter(parameters, reply)).toMatch(
			/ Then open Executions and choose 'Retry'\. What was already sent isn't sent twice\.$/,
		);
	});

	it.each<[string, INodeParameters, StubResponse]>([
		['a message', push, refusing],
		['tags', tags, { status: 409 }],
	])('after %s that has to be corrected, with what is saved now', async (_what, one, reply) => {
		expect(await adviceAfter(one, reply)).toMatch(
			/ Then save, open Executions and choose 'Retry with currently saved workflow'\. What was already sent isn't sent twice\.$/,
		);
	});
});

it('an export that fails is asked for again without a look', async () => {
	const advice = await adviceAfter(history, down);
	expect(advice).toContain("Then open Executions and choose 'Retry'");
	expect(advice).not.toContain('Before running again');
});

describe('where it would do everything anew, the person looks first', () => {
	it.each<[string, INodeParameters, StubResponse]>([
		['a purchase while OneSignal is down', purchase, down],
		['a purchase that is refused', purchase, refusing],
		['a purchase that is held up', purchase, slow],
		['a purchase of a user who cannot be looked up', byAlias, down],
		['a template that gets no response', template, broken],
		['a template of which the answer is torn', template, torn],
	])('after %s', async (_what, parameters, reply) => {
		expect(await adviceAfter(parameters, reply)).toMatch(
			/ Before running again, check in OneSignal what was already done, or it will be done twice\.$/,
		);
	});
});

describe('an agent, whose every call has a key of its own,', () => {
	it.each<[string, INodeParameters, StubResponse, RegExp]>([
		['tries again what was refused', push, refusing, / Then try again\.$/],
		['reads again', user, down, / Then try again\.$/],
		['looks before it sends again', push, down, / Before running again, check/],
	])('%s', async (_what, parameters, reply, words) => {
		expect(await adviceAfter(parameters, reply, toolName)).toMatch(words);
	});
});
