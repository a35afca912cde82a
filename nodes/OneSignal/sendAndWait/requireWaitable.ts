import type { IExecuteSingleFunctions } from 'n8n-workflow';

import { validationError } from '../parse/validationError';
import { isAgentTool, isHumanReview } from '../request/run/isAgentTool';

/** Refuses what can't wait: one answer resumes the whole node, and a plain tool of an agent is never resumed. */
export function requireWaitable(context: IExecuteSingleFunctions): void {
	const node = context.getNode();
	if (isAgentTool(node) && !isHumanReview(node)) {
		throw validationError(
			context,
			"AI agents can't wait for an answer with a plain tool",
			'Nothing was sent. In n8n 2, a person can add OneSignal under Human review between the agent and the tool that needs approval.',
		);
	}
	const count = Number(context.evaluateExpression('{{ $input.all().length }}', 0));
	if (!(count > 1)) return;
	throw validationError(
		context,
		`This operation can ask only one person at a time, but there are ${count} items`,
		'Nothing was sent. Add a Loop Over Items node before this node to ask one after the other.',
	);
}
