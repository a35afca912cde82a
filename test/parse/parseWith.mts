import type { IExecuteSingleFunctions, INodeParameters } from 'n8n-workflow';

import type { Parser } from '../../nodes/OneSignal/parse/parser';

interface Surroundings {
	/** What the panel holds, with its expressions as they were typed. */
	parameters?: INodeParameters;
	/** Where in the panel the value stands. */
	path?: string;
}

/** The part of n8n's context that parsers use. */
export const contextOf = (parameters: INodeParameters = {}): IExecuteSingleFunctions =>
	({
		getItemIndex: () => 0,
		getTimezone: () => 'Europe/Berlin',
		getNodeParameter: (_name: string, fallback: unknown) => fallback,
		getNode: () => ({ name: 'OneSignal', type: 'oneSignal', parameters }),
	}) as unknown as IExecuteSingleFunctions;

/** What a parser makes of a value in the field 'Field'. */
export const parseWith = <T,>(
	as: Parser<T>,
	value: unknown,
	{ parameters, path }: Surroundings = {},
): T => as(contextOf(parameters), value, 'Field', path);

/** A refusal with what to do next, on two lines; fails where the value is accepted. */
export function refusalOf(as: Parser, value: unknown, surroundings?: Surroundings): string {
	let accepted: unknown;
	try {
		accepted = parseWith(as, value, surroundings);
	} catch (error) {
		const { message, description } = error as { message: string; description: string };
		return `${message}\n${description}`;
	}
	throw new Error(`accepted as ${JSON.stringify(accepted)}`);
}
