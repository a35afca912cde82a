import type { IExecuteSingleFunctions, INodeParameterResourceLocator } from 'n8n-workflow';

/**
 * Turns the value of a field into what OneSignal accepts, or throws a validation error that names the field.
 * `undefined` means that the field is empty, so nothing is sent.
 *
 * @param path where the panel keeps the field, for a parser that must know how the value was typed
 */
export type Parser<T = unknown> = (
	context: IExecuteSingleFunctions,
	value: unknown,
	label: string,
	path?: string,
) => T;

/** A field of the panel: where it is kept, and its label. */
export interface FieldRef {
	name: string;
	displayName: string;
}

/** Gets the value of a field, with its expression evaluated, and parses it. */
export function parseField<T>(context: IExecuteSingleFunctions, field: FieldRef, as: Parser<T>): T {
	const value: unknown = context.getNodeParameter(field.name, '');
	return as(context, unwrapLocator(value), field.displayName, field.name);
}

/** The value of a resource locator, picked from its list or typed; any other value as it is. */
export const unwrapLocator = (value: unknown): unknown =>
	isResourceLocator(value) ? value.value : value;

const isResourceLocator = (value: unknown): value is INodeParameterResourceLocator =>
	typeof value === 'object' && value !== null && '__rl' in value;
