import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';

/** The options of the command. */
export interface CliOptions {
	send: boolean;
	appId: string;
	email: string;
	externalId: string;
	integrationName: string;
	baseUrl: string;
	help: boolean;
}

export const usage = `npm run verify -- [options]

  Takes the steps of OneSignal's partner guide with the node, and checks the guide's rules
  against what it sent. Without --send nothing leaves this machine: an emulator responds in place of OneSignal.

  --app-id ID             the app, from Settings > Keys & IDs
  --send                  do it in that app; asks for its App API Key, or takes it from ONESIGNAL_API_KEY
  --email ADDRESS         who gets the message; needed with --send
  --external-id ID        the test user (n8n-partner-check)
  --integration-name NAME the name in the partner header (n8n)
  --base-url URL          another OneSignal than the real one, on this machine
`;

const text = (fallback: string) => ({ type: 'string' as const, default: fallback });
const flag = { type: 'boolean' as const, default: false };

const loopback = /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;
const oneSignal = 'https://api.onesignal.com';

export function parseCliOptions(args: string[]): CliOptions {
	const { values } = parseArgs({
		args,
		options: {
			help: flag,
			send: flag,
			'app-id': text(''),
			email: text(''),
			'external-id': text('n8n-partner-check'),
			'integration-name': text('n8n'),
			'base-url': text(oneSignal),
		},
	});
	const { send, help, email, 'app-id': appId, 'base-url': baseUrl } = values;
	if (baseUrl !== oneSignal && !loopback.test(baseUrl)) {
		throw new Error(`${baseUrl} is not on this machine; a key goes to OneSignal and nowhere else.`);
	}
	if (send && !appId) throw new Error('Say which app: --app-id, from Settings > Keys & IDs.');
	if (send && !email) throw new Error('Say who gets the message: --email, an address of yours.');
	return {
		send,
		help,
		appId: appId || randomUUID(),
		email: email || 'ada@example.com',
		externalId: values['external-id'],
		integrationName: values['integration-name'],
		baseUrl,
	};
}
