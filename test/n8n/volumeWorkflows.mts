import type { INode, INodeCredentials } from 'n8n-workflow';
import type { Emulator, FaultType } from '../support/emulator/emulator.mts';
import { itemNodes, oneSignalNode, linearWorkflow } from './workflowBuilders.mts';
import { activate, saveWorkflow, type SavedWorkflow } from './workflows.mts';
import type { TestInstance } from './testInstance.mts';

/** This many different messages. */
export const textsFor = (name: string, count: number): string[] =>
	Array.from({ length: count }, (_, index) => `${name} ${index}`);

/** This many External IDs that are also valid in an email address. */
export const peopleFor = (name: string, count: number): string[] =>
	textsFor(name, count).map((text) => text.replace(' ', '-'));

/** What was delivered, sorted, so that missing and repeated texts show. */
export const deliveredTexts = ({ deliveries }: ReturnType<Emulator['app']>): string[] =>
	deliveries.map(({ text }) => text).sort();

/** A user, an event and an email for each of these External IDs. */
export function welcomeNodes(credentials: INodeCredentials, people: string[]): INode[] {
	const userId = '={{ $("Items").item.json.text }}';
	const address = '={{ $("Items").item.json.text }}@example.com';
	return [
		...itemNodes(...people),
		oneSignalNode('User', credentials, {
			...{ resource: 'user', operation: 'upsert' },
			...{ externalId: userId, emailAddresses: address },
		}),
		oneSignalNode('Event', credentials, {
			...{ resource: 'customEvent', operation: 'track' },
			...{ userId, eventName: 'registered' },
		}),
		oneSignalNode('Email', credentials, {
			...{ resource: 'message', operation: 'sendEmail', sendTo: 'users' },
			...{ userIds: userId, subject: '=Welcome, {{ $("Items").item.json.text }}', body: 'Hello' },
		}),
	];
}

/** Faults after which it is unknown whether a message was sent; rate limits have another test. */
export const lostResponseFaults: FaultType[] = [
	'error500',
	'error502',
	'error503',
	'resetBefore',
	'resetAfter',
	'error500After',
	'truncated',
	'wrongContentType',
	'slow',
];

/** One attempt only, to test n8n's own ways to retry. */
export function withoutRetries(sender: INode): INode {
	return {
		...sender,
		parameters: { ...sender.parameters, options: { retries: { maxAttempts: 1 } } },
	};
}

/** Publishes a workflow that sends each text; n8n saves its progress. */
export async function publishVolumeWorkflow(
	{ session }: TestInstance,
	start: INode,
	texts: string[],
	sender: INode,
): Promise<SavedWorkflow> {
	const workflow = linearWorkflow(sender.name, start, ...itemNodes(...texts), sender);
	const saved = await saveWorkflow(session, {
		...workflow,
		settings: { saveExecutionProgress: true },
	});
	await activate(session, saved);
	return saved;
}

/** One user, one event and one email for each of these External IDs. */
export function expectEachOnce(state: ReturnType<Emulator['app']>, people: string[]): void {
	const { users, events, messages, deliveries } = state;
	const isOurs = (id: string | null | undefined) => people.includes(id ?? '');
	const idsIn = (rows: Array<{ external_id?: string | null }>) =>
		rows.map(({ external_id }) => external_id).filter(isOurs);
	const all = [...people].sort();
	expect(idsIn(users.map(({ identity }) => identity)).sort()).toEqual(all);
	expect(idsIn(events).sort()).toEqual(all);
	expect(idsIn(deliveries).sort()).toEqual(all);
	expect(messages).toHaveLength(people.length);
}
