import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { runNode } from '../../support/engine/run.mts';
import { useRecordingServer } from '../../support/recordingServer.mts';
import { credentialFor } from '../../support/testCredential.mts';

export const sms = { operation: 'sendSms', message: 'Your code is 1234.' };
export const push = { operation: 'sendPush', title: 'Sale', message: 'Only today' };
export const email = {
	...{ operation: 'sendEmail', subject: 'Sale', emailType: 'html' },
	body: '<p>Only today. <a href="[unsubscribe_url]">Unsubscribe</a></p>',
};

/** Dry runs of a send, with what they would send to OneSignal. */
export function useDryRuns() {
	const server = useRecordingServer();
	async function dryRun(given: INodeParameters, item: IDataObject = {}): Promise<IDataObject> {
		const { items, error } = await runNode(
			{
				...{ resource: 'message', sendTo: 'users', userIds: 'customer-1842' },
				...given,
				options: { dryRun: true },
			},
			{ credential: credentialFor(server.url), items: [item] },
		);
		if (error) throw error;
		return items[0].json;
	}

	const warningsOf = async (given: INodeParameters, item?: IDataObject): Promise<string[]> =>
		(await dryRun(given, item)).warnings as string[];

	return { server, dryRun, warningsOf };
}
