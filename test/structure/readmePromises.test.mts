import { existsSync, readFileSync } from 'node:fs';

import { offenders } from '../support/offenders.ts';

const readme = readFileSync('README.md', 'utf8');

const between = (start: string, end: string): string => {
	const from = readme.indexOf(start);
	return readme.slice(from, readme.indexOf(end, from));
};

/** The first cells of the rows of a table, but for its heading. */
const rowsIn = (text: string): string[] =>
	[...text.matchAll(/^\| ([^|]+?) +\|/gm)]
		.map(([, cell]) => cell)
		.filter((cell) => !/^(-+|…|When …)$/.test(cell));

const sending = between('## What happens when …', '## Ask and wait');
const limits = between('### Limits', 'When there is no key');
const asking = between('## Ask and wait', '## React to');
const receiving = between('## React to', '## Use it as');

const promises = [
	...rowsIn(sending),
	...[...limits.matchAll(/^- \*\*(.+?)\*\*/gm)].map(([, words]) => words),
	...rowsIn(asking),
	...rowsIn(receiving),
];

const stories = 'test/stories/limits.test.mts';
const batcher = 'test/request/batching/batcher.test.mts';

/** What the README promises, or names as a limit, by its first words; and the test that holds it. */
const heldBy: Record<string, [file: string, title: string]> = {
	'n8n runs the node again': ['test/n8n/volume.test.mts', 'the button Retry sends the rest, and'],
	'you correct something': [stories, 'what was sent is not sent again after a correction'],
	'n8n crashes': ['test/n8n/volume.test.mts', 'a crash in the middle loses none and repeats none'],
	'the workflow runs again': ['test/n8n/keys.test.mts', 'it differs between two executions'],
	'each order should cause': [stories, 'an Idempotency Key of your own rules all of this out'],
	"a recipient can't be reached": [
		'test/operations/message/sendPush.examples.ts',
		'receives it, and the person chose to continue',
	],
	'one of a hundred items': [batcher, 'stay where one of the items is refused'],
	'OneSignal is busy': [
		'test/request/retry/retryPolicy.test.mts',
		'more often than the person allows',
	],
	'there are thousands': [batcher, 'leave as two requests where they name more than 20,000 people'],
	'you want to be sure': [
		'test/operations/message/dryRun.examples.ts',
		'OneSignal finds more people in a segment than the person allows',
	],
	'an ID is empty': ['test/operations/user/delete.examples.ts', 'the ID is missing in the input'],
	'an expression returns `a,b`': [
		'test/operations/message/typed.examples.ts',
		'an expression returns one text with a comma, which may be one ID or two',
	],
	'the expression of an option': [
		'test/operations/message/guards.examples.ts',
		'the expression of ${name} finds nothing',
	],
	'an expression contains Liquid': [
		'test/checks/typedExpressions.test.mts',
		'arrives as it was meant once the advice is followed',
	],
	"n8n can't evaluate an expression": [
		'test/checks/typedExpressions.test.mts',
		'is refused by field and item, since n8n cannot evaluate it',
	],
	'a field contains `{{ $json.name }}`': [
		'test/checks/typedExpressions.test.mts',
		'refuses a text that n8n would change, or not',
	],
	'the time in _Send At_': [
		'test/operations/message/sendPushRefusals.examples.ts',
		'the time has passed',
	],
	"the user doesn't exist": [
		'test/operations/user/knownUser.examples.ts',
		'has the alias and unknown users are skipped',
	],
	'a user has no External ID': [
		'test/operations/user/knownUser.examples.ts',
		'the user has no External ID yet',
	],
	'you corrected the recipients': [
		stories,
		'other recipients of an item that was sent get nothing, and a warning says so',
	],
	'two items with the same content': [batcher, 'reach a person once who is in two items'],
	'more than 100 items': [batcher, 'leave one by one up to a hundred items, and together beyond'],
	'OneSignal refuses a combined request': [
		'test/request/batching/eventBatch.test.mts',
		'that OneSignal refuses as a whole are taken apart',
	],
	'there are many custom events': [
		'test/request/batching/eventBatch.test.mts',
		'fill requests of 1 MB, counted in bytes',
	],
	'several exports run': [
		'test/request/handlers/exportRequest.test.mts',
		'makes one export after the other for all apps',
	],
	"OneSignal's response is incomplete": [
		'test/request/retry/retryPolicy.test.mts',
		'where the answer was cut',
	],
	'a proxy or a wrong address': [
		'test/credentials/destination.test.mts',
		'lets no client follow a redirect with the key',
	],
	'you stop the execution': [
		'test/request/rateLimit/abortableSleep.test.mts',
		'when the execution is stopped, and sends nothing more',
	],
	'OneSignal rejects a request': [
		'test/request/errors/apiErrors.test.mts',
		'an answer that refuses is told in the words of OneSignal',
	],
	'Sub-workflows': ['test/n8n/keys.test.mts', 'where Retry starts a sub-workflow anew'],
	'AI agents': [stories, 'send again under another ID, as after Retry'],
	'Queue mode in n8n 2': ['test/n8n/queue.test.mts', 'when a worker is killed nothing is lost'],
	'n8n 1 with a lost': [stories, 'an execution whose number was used before sends nothing'],
	'n8n 1': [stories, 'a Retry after a crash, which has a number of its own, sends again'],
	'A combined request': [stories, 'a combined request with one more recipient goes to all'],
	'A list that grows': [stories, 'a list that grows past 100 items goes to everyone again'],
	'Several messages': [stories, 'several messages for the same person are told apart'],
	'several items come in': [
		'test/sendAndWait/requirements.test.mts',
		'asks no one where several items come in',
	],
	"the person can't be reached": [
		'test/operations/message/sendAndWait.examples.ts',
		'the person has no subscription',
	],
	'a link of an earlier question': [
		'test/n8n/sendAndWait.test.mts',
		'where the link of another round answers nothing',
	],
	'several people press': [
		'test/n8n/sendAndWaitLinks.test.mts',
		'is answered once by four presses at the same time',
	],
	'n8n restarts or crashes while': [
		'test/n8n/sendAndWaitCrash.test.mts',
		'waits on over a restart and a crash of n8n',
	],
	'an execution that failed before': [
		'test/n8n/sendAndWaitCrash.test.mts',
		'is sent by the Retry of an execution that could not send it',
	],
	'the time limit passes': [
		'test/n8n/sendAndWait.test.mts',
		'goes on without an answer when the time is over',
	],
	'OneSignal delivers an event twice': [
		'test/trigger/duplicates.test.mts',
		'remembers over a restart of n8n',
	],
	"n8n can't start the workflow": [
		'test/trigger/duplicates.test.mts',
		'does not remember an event whose execution could not start',
	],
	'someone else calls': [
		'test/trigger/verifySecret.test.mts',
		'does not read the body of a stranger',
	],
	'the credential was deleted': ['test/trigger/verifySecret.test.mts', 'answers 503'],
	"an event comes that you didn't select": [
		'test/trigger/eventFilter.test.mts',
		'starts the workflow for the kinds that were chosen, and says 200 to the others',
	],
	'the body lacks a field': ['test/trigger/otherBodies.test.mts', 'let a body through with %s'],
	'a quotation mark in a name': [
		'test/trigger/forgery.test.mts',
		'kind and IDs are what was put in, or it is raw',
	],
	'a click comes more than 30 days': [
		'test/trigger/streams.test.mts',
		'knows of a late event no more of the message than its ID',
	],
};

const proofOf = (promise: string) =>
	Object.entries(heldBy).find(([start]) => promise.startsWith(start))?.[1];

it('promises nothing, and names no limit, that no test holds', () => {
	const isHeld = (promise: string): boolean => {
		const [file, title] = proofOf(promise) ?? [];
		return file !== undefined && existsSync(file) && readFileSync(file, 'utf8').includes(title!);
	};
	expect(promises.length).toBeGreaterThanOrEqual(Object.keys(heldBy).length);
	expect(offenders(promises, String, isHeld)).toEqual([]);
});
