import { randomUUID } from 'node:crypto';
import { runNode } from '../support/engine/run.mts';
import { onLoopback } from '../support/loopback.mts';
import { openRequestProxy, type ProxiedRequest } from './requestProxy.mts';
import { guideRules } from './guideRules.mts';
import { readUserUntil, type Account } from './reader.mts';
import { steps, type Step, type TestUser } from './steps.mts';

/** The result of one step or rule. */
export interface Finding {
	title: string;
	holds: boolean;
	/** What the node sent for it. */
	sent: ProxiedRequest[];
	/** What went wrong, in the words that a person reads in n8n. */
	reason?: string;
}

export interface Report {
	/** Up to the first that failed: none of the later ones makes sense without it. */
	steps: Finding[];
	rules: Finding[];
}

/** A new execution for every check, so that its messages are not taken for those of an earlier one. */
const newExecution = () => ({ resumeToken: randomUUID() });

/** A person waits for the check: enough for the attempt that is rejected and for one more. */
const maxAttempts = 4;

async function runStep(step: Step, user: TestUser, account: Account, gateUrl: string) {
	const parameters = { ...step.parameters(user), options: { retries: { maxAttempts } } };
	const { error } = await runNode(parameters, {
		credential: { ...account, ...onLoopback(gateUrl), plan: 'free' },
		...newExecution(),
	});
	if (error) return [error.message, error.description].filter(Boolean).join(' ');
	const { isVisibleIn: shows } = step;
	if (!shows) return undefined;
	const isReady = (seen: Parameters<typeof shows>[0]) => shows(seen, user);
	const seen = await readUserUntil(account, user.externalId, isReady);
	return seen && isReady(seen) ? undefined : 'OneSignal took it, but does not show it';
}

/** Takes the steps of OneSignal's partner guide with the node, and looks for the guide's mistakes in what it sent. */
export async function checkPartner(
	account: Account,
	user: TestUser,
	tell: (finding: Finding) => void,
): Promise<Report> {
	const gate = await openRequestProxy(account.baseUrl);
	try {
		const taken: Finding[] = [];
		for (const step of steps) {
			const before = gate.requests.length;
			const reason = await runStep(step, user, account, gate.url);
			const sent = gate.requests.slice(before);
			const number = taken.length + 1;
			const title = `${number}. ${step.title}`;
			taken.push({ title, holds: reason === undefined, sent, reason });
			tell(taken[number - 1]);
			if (reason !== undefined) return { steps: taken, rules: [] };
		}
		return {
			steps: taken,
			rules: guideRules.map(({ title, isFollowed: isAvoided }) => ({
				title,
				holds: isAvoided(gate.requests, user),
				sent: [],
			})),
		};
	} finally {
		await gate.close();
	}
}
