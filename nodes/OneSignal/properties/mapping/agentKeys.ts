import type { IExecuteSingleFunctions, NodeParameterValueType } from 'n8n-workflow';

import type { FieldRef } from '../../parse/parser';
import { validationError } from '../../parse/validationError';

/** The key in an expression that n8n's editor wrote for the person, who let the model define the field. */
const automaticKey = /\/\*n8n-auto-generated-fromAI-override\*\/\s*\$fromAI\(\s*'([^']*)'/g;

const automaticKeysIn = (value: NodeParameterValueType | object): string[] =>
	[...(JSON.stringify(value) ?? '').matchAll(automaticKey)].map(([, key]) => key);

/** Refuses a key that the editor gave to two fields: the model gives one value, and both would get it. */
export function requireOwnAgentKeys(
	context: IExecuteSingleFunctions,
	{ name, displayName }: FieldRef,
): void {
	const { parameters } = context.getNode();
	const all = automaticKeysIn(parameters);
	const shared = automaticKeysIn(parameters[name] ?? '').find(
		(key) => all.indexOf(key) !== all.lastIndexOf(key),
	);
	if (shared === undefined) return;
	throw validationError(
		context,
		`'${displayName}' shares the AI key "${shared}" with another field`,
		"The model gives one value per key. In n8n, open the tool and write an expression with its own key for each field, e.g. {{ $fromAI('plan') }}.",
	);
}
