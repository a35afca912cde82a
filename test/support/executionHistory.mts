import type { IDataObject, IExecuteContextData, INodeParameters } from 'n8n-workflow';

import type { Emulator } from './emulator/emulator.mts';
import { runNode, type RunResult } from './engine/run.mts';
import { credentialFor } from './testCredential.mts';

/** The ways to write the same recipients, as a person may correct them. */
export const recipientFields: Record<string, INodeParameters> = {
	email: { sendTo: 'emailAddresses', emailAddresses: '={{ $json.emails }}' },
	emailLowerCase: {
		sendTo: 'emailAddresses',
		emailAddresses: '={{ $json.emails.map((each) => each.toLowerCase()) }}',
	},
	externalId: { sendTo: 'users', userIds: '={{ $json.ids }}' },
	alias: {
		sendTo: 'users',
		identifyUserBy: 'alias',
		aliasLabel: 'crm_id',
		userIds: '={{ $json.crmIds }}',
	},
};

/** An email as a person has set it up, with what decides how it leaves. */
export interface EmailSettings {
	recipients: string;
	subject: string;
	combineItems: string;
	maxAttempts: number;
}

const emailParameters = (settings: EmailSettings): INodeParameters => ({
	resource: 'message',
	operation: 'sendEmail',
	...recipientFields[settings.recipients],
	subject: settings.subject,
	body: '<p>Hello</p>',
	options: {
		combineItems: settings.combineItems,
		retries: { maxAttempts: settings.maxAttempts },
	},
});

/** One execution and its retries, with what n8n hands on from one to the next. */
export interface ExecutionHistory {
	items: IDataObject[];
	/** Runs the node as it is set up now; what it notes is kept. */
	run(settings: EmailSettings): Promise<RunResult>;
	/** Runs the node and loses what it noted: n8n keeps the context as of the start of the run. */
	runAndCrash(settings: EmailSettings): Promise<RunResult>;
	/** Whether no run has noted anything that is kept. */
	isFresh(): boolean;
}

export function startHistory(
	emulator: Emulator,
	items: IDataObject[],
	resumeToken: string = crypto.randomUUID(),
): ExecutionHistory {
	let contextData: IExecuteContextData = {};
	let executionId = 0;
	const history: ExecutionHistory = {
		items,
		async run(settings) {
			const result = await history.runAndCrash(settings);
			contextData = result.run.data.executionData?.contextData ?? {};
			return result;
		},
		async runAndCrash(settings) {
			executionId += 1;
			return await runNode(emailParameters(settings), {
				credential: { ...credentialFor(emulator.url), plan: 'paid' },
				items: history.items,
				executionId: String(executionId),
				mode: executionId === 1 ? 'trigger' : 'retry',
				resumeToken,
				// n8n stores it as JSON.
				contextData: structuredClone(contextData),
			});
		},
		isFresh: () => Object.keys(contextData).length === 0,
	};
	return history;
}

/** How often each person got an email. */
export function deliveriesPerPerson(emulator: Emulator, count: number): number[] {
	const times = Array.from({ length: count }, () => 0);
	for (const { token } of emulator.app().deliveries) {
		times[Number(/^user-(\d+)@/i.exec(token)?.[1])] += 1;
	}
	return times;
}
