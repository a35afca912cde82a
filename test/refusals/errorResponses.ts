import { assignments } from '../support/assignments.ts';
import type { StubResponse } from '../support/recordingServer.mts';
import type { Case } from './cases.mts';

/** The shapes of OneSignal's error responses: the name, the body, and the text that a person reads. */
export const shapes: Array<[shape: string, body: unknown, words: string]> = [
	['a list of texts', { errors: ['First', 'Second'] }, ': First; Second'],
	['a list of texts with success', { errors: ['First'], success: false }, ': First'],
	['a list with a reference', { errors: ['First'], reference: ['/docs/x'] }, ': First'],
	[
		'objects with code, title and meta',
		{ errors: [{ code: 'request-1', title: 'Invalid UUID', meta: { onesignal_id: 'x' } }] },
		": Invalid UUID ('OneSignal ID': x)",
	],
	['objects with a code alone', { errors: [{ code: 'user-2' }] }, ': user-2'],
	[
		'a map of lists',
		{ errors: { invalid_aliases: { external_id: ['a'] }, b: 'c' } },
		": b: c; invalid_aliases ('External ID': a)",
	],
	[
		'errors within errors',
		{ errors: [{ event_user_id: 'a', error: { code: 'not found', title: 'No user' } }] },
		': No user',
	],
	[
		'texts with a limit',
		{ errors: ['API rate limit exceeded'], limit: 'App ID' },
		': API rate limit exceeded',
	],
	['one text', { errors: 'Only this' }, ': Only this'],
	['success: false alone', { success: false }, ''],
	['an empty object', {}, ''],
	['nothing', '', ''],
	['a web page', '<html><title> Rejected (422) </title></html>', ': Rejected (422)'],
	['text that is no JSON', 'Bad gateway', ''],
];

/** A valid change of a user, which is not retried. */
export const setTags = {
	resource: 'user',
	operation: 'setTags',
	userId: 'customer-1842',
	tags: assignments({ plan: 'pro' }),
};

const caseFor = (when: string, reply: StubResponse): Case => {
	const { resource, operation, ...given } = setTags;
	return {
		resource,
		operation,
		when,
		given: { ...given, options: { retries: { maxAttempts: 1 } } },
		items: [{}],
		responses: [reply],
	};
};

const getApps = {
	resource: 'app',
	operation: 'getAll',
	given: { options: { retries: { maxAttempts: 1 } } },
	items: [{}],
};

const statuses = [401, 403, 404, 409, 418, 422, 429, 500];

/** How OneSignal, or the network, may fail any request. */
export const errorResponses: Case[] = [
	...shapes.map(([shape, body]) => caseFor(`OneSignal refuses by ${shape}`, { status: 400, body })),
	...statuses.map((status) => caseFor(`OneSignal answers ${status}`, { status, body: '' })),
	...[401, 403].map((status) => ({
		...getApps,
		when: `OneSignal answers ${status} to an organization`,
		responses: [{ status, body: '' }],
	})),
	caseFor('a proxy redirects the request', { status: 302, headers: { location: '/login' } }),
	caseFor('the user has as many tags as the plan allows', {
		status: 400,
		body: { errors: ['Number of tags exceeds the limit of your plan'] },
	}),
	caseFor('the connection breaks', { cut: true }),
	...[true, undefined].map((isTool) => ({
		...caseFor("OneSignal's rate limit was reached", { status: 429, body: '' }),
		resource: 'template',
		operation: 'create',
		given: { name: 'Welcome', message: 'Hello', options: { retries: { maxAttempts: 1 } } },
		...(isTool && { isTool }),
	})),
	{
		...caseFor('an earlier try may have deleted it', { cut: true }),
		resource: 'message',
		operation: 'cancel',
		given: {
			messageId: '123e4567-e89b-42d3-a456-426614174000',
			options: { retries: { maxAttempts: 2 } },
		},
		responses: [{ cut: true }, { status: 400, body: { errors: ['Already sent'] } }],
	},
	caseFor('the answer is cut on its way', { body: '{"properties": {' }),
];
