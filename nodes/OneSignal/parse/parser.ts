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

/** The part of a field that reading needs: its place in the panel's values and its name there. */
export interface FieldRef {
	name: string;
	displayName: string;
}

/** Reads a field of the panel, with its expression worked out and a picked entry unwrapped. */
export function parseField<T>(context: IExecuteSingleFunctions, place: FieldRef, as: Parser<T>): T {
	const value: unknown = context.getNodeParameter(place.name, '');
	return as(context, unwrapLocator(value), place.displayName);
}

/** What was picked from a list or typed in its place; any other value as it is. */
export const unwrapLocator = (value: unknown): unknown =>
	isResourceLocator(value) ? value.value : value;

const isResourceLocator = (value: unknown): value is INodeParameterResourceLocator =>
	typeof value === 'object' && value !== null && '__rl' in value;
