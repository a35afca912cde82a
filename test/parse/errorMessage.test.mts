import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import type { IDataObject, INodeParameters, NodeError } from 'n8n-workflow';

import { validationError } from '../../nodes/OneSignal/parse/validationError';
import { apiError } from '../../nodes/OneSignal/request/errors/apiErrors';
import { runNode } from '../support/engine/run.mts';
import { credentialFor } from '../support/testCredential.mts';
import { useRecordingServer } from '../support/recordingServer.mts';
import { contextOf } from './parseWith.mts';

const server = useRecordingServer();

/** The names for which n8n has a sentence of its own, as its source lists them. */
const source = readFileSync(
	'node_modules/n8n-workflow/dist/cjs/errors/abstract/node.error.js',
	'utf8',
);
const replacedByN8n = [...source.matchAll(/^\s+([A-Z_]{4,}): ['"]/gm)].map(([, name]) => name);

const names = [...new Set([...replacedByN8n, ...Object.keys(constants.errno)])];

/** Texts of a person, an item or OneSignal, each with one of these names in it. */
const withName = (name: string): string[] => [
	name,
	name.toLowerCase(),
	`{{ $json.the${name.charAt(0) + name.slice(1).toLowerCase()}Code }}`,
	`${name.toLowerCase()}@example.com`,
];

const canceled = [
	'canceled',
	'{{ $json.canceled_at }}',
	'canceled@example.com',
	'"canceled", canceled and CANCELED',
	'canceledcanceled',
	'uncanceled EACCES',
];

const context = contextOf();

/** The functions that make the errors of this node, by what they quote. */
const ways: Array<
	[what: string, make: (text: string) => NodeError, quoted: (text: string) => string]
> = [
	[
		'a validation error',
		(text) => validationError(context, `'Message' contains "${text}"`, 'Change it.'),
		(text) => `'Message' contains "${text}"`,
	],
	[
		'the title of an API error',
		(text) => apiError(context, { title: `The export file ${text}`, advice: 'Look.' }),
		(text) => `The export file ${text}`,
	],
];

/** As a person sees it: the character that n8n is stopped by can't be seen. */
const asShown = (message: string): string => message.replaceAll('\u2060', '');

it("knows n8n's own names", () => {
	expect(replacedByN8n).toEqual(expect.arrayContaining(['EACCES', 'ENOENT', 'GETADDRINFO']));
});

describe.each(ways)('%s', (_what, make, quoted) => {
	it.each(names)('says what it says although it contains %s', (name) => {
		for (const text of withName(name)) {
			const { message, messages } = make(text);
			expect(asShown(message)).toBe(`${quoted(text)} [item 0]`);
			expect(messages).toEqual([]);
		}
	});

	it.each(canceled)('stops no run although it contains %j', (text) => {
		const { message, messages } = make(text);
		expect(asShown(message)).toBe(`${quoted(text)} [item 0]`);
		expect(message).not.toContain('canceled');
		expect(messages).toEqual([]);
	});
});

describe('a run that ends with an error that quotes', () => {
	const push = { resource: 'message', operation: 'sendPush', userIds: 'a' };
	const email = {
		...{ resource: 'message', operation: 'sendEmail', subject: 'Hi', body: 'Hi' },
		...{ sendTo: 'emailAddresses', emailAddresses: '={{ $json.address }}' },
	};

	const run = async (parameters: INodeParameters, item: IDataObject = {}) =>
		await runNode(parameters, { credential: credentialFor(server.url), items: [item] });

	it.each<[string, INodeParameters, string]>([
		['an expression', { ...push, message: 'Hi {{ $json.storeAccessCode }}' }, 'storeAccessCode'],
		['another one', { ...push, message: 'Hi {{ $json.canceled_at }}' }, 'canceled_at'],
		['an item', email, 'canceled@ecommerce-eperm'],
	])('%s says so, and has failed', async (_what, parameters, quoted) => {
		const { error, run: ended } = await run(parameters, { address: quoted });
		expect(asShown(error?.message ?? '')).toContain(quoted);
		expect(ended.status).toBe('error');
	});

	it.each([...replacedByN8n, ...canceled])(
		'OneSignal says so, and has failed: %s',
		async (said) => {
			server.responses.splice(0, Infinity, { status: 400, body: { errors: [`See ${said}`] } });
			const { error, run: ended } = await run({ ...push, message: 'Hi' });
			const title = "OneSignal didn't accept the request";
			expect(asShown(error?.message ?? '')).toBe(`${title}: See ${said} [item 0]`);
			expect(ended.status).toBe('error');
		},
	);
});
