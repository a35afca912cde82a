import type { IDataObject } from 'n8n-workflow';

import type { RequestHandler } from '../../../../request/handlers/requestHandler';
import { explain } from './explain';
import { factsInWords, subscriptionsWithActivity } from './factsInWords';
import { gatherFacts } from './gatherFacts';

/** Collects what OneSignal says about a message and a user, and says what follows from it. */
export const explainRequest: RequestHandler = async function ({ options }) {
	const [, messagePath, userPath] =
		/^(\/notifications\/[^/]+)(\/.*)$/.exec(options.url ?? '') ?? [];
	const facts = await gatherFacts(this, messagePath, userPath);
	const json: IDataObject = {
		...explain(facts),
		facts: factsInWords(facts),
		...(facts.message?.channel && { channel: facts.message.channel }),
		subscriptions: subscriptionsWithActivity(facts),
	};
	return [{ json, pairedItem: { item: this.getItemIndex() } }];
};
