import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { OneSignalTrigger } from '../../nodes/OneSignalTrigger/OneSignalTrigger.node';
import { OneSignal } from '../../nodes/OneSignal/OneSignal.node';

interface Codex {
	node: string;
	alias: string[];
	resources: Record<string, Array<{ url: string }>>;
}

const codexOf = (name: string): Codex =>
	JSON.parse(
		readFileSync(join(__dirname, `../../nodes/${name}/${name}.node.json`), 'utf8'),
	) as Codex;

const action = codexOf('OneSignal');
const trigger = codexOf('OneSignalTrigger');

/** n8n's search looks for all letters of the query in one alias, or in the name of the node. */
const finds = ({ alias }: Codex, displayName: string, query: string): boolean =>
	[displayName, ...alias].some((each) => each.toLowerCase().includes(query.toLowerCase()));

it.each([
	'push notification',
	'send notification',
	'notify',
	'one signal',
	'onesignal',
	'live activity',
	'segment',
	'send email',
	'send SMS',
	'marketing',
	'approval',
])('n8n finds the node by "%s"', (query) => {
	expect(finds(action, new OneSignal().description.displayName, query)).toBe(true);
});

it.each([
	'one signal',
	'push notification',
	'email opened',
	'bounced',
	'live activity',
	'event stream',
	'webhook',
])('n8n finds the trigger by "%s"', (query) => {
	expect(finds(trigger, new OneSignalTrigger().description.displayName, query)).toBe(true);
});

it.each([action, trigger])('the docs of $node are the README', ({ resources }) => {
	expect(resources.primaryDocumentation).toEqual([
		{ url: 'https://github.com/n8n-nodes-onesignal/n8n-nodes-onesignal#readme' },
	]);
});
