import type { IExecuteSingleFunctions, PreSendAction } from 'n8n-workflow';

import { asId } from '../parse/id';
import { parseField, type FieldRef, type Parser } from '../parse/parser';
import { validationError } from '../parse/validationError';

/** The place of a segment that is filled in before the request leaves. */
export const pathParam = (name: string): string => `{${name}}`;

/** A path below the app of the credential, which the request handler fills in. */
export const appPath = (path: string): string => `/apps/${pathParam('app_id')}${path}`;

/** Puts the ID that a person typed into its place in the path, whole, with any characters. */
export const pathField = (place: FieldRef, as: Parser<string> = asId): PreSendAction =>
	async function (request) {
		const id = parseField(this, place, as);
		return { ...request, url: setPathParam(this, request.url, place, id) };
	};

/** The path with one place filled in. Refuses what no path can carry. */
export function setPathParam(
	context: IExecuteSingleFunctions,
	path: string,
	{ name, displayName }: FieldRef,
	segment: string,
): string {
	// Dots alone climb up the path, encoded or not; half a surrogate pair cannot be encoded.
	if (/^\.{1,2}$|[\uD800-\uDFFF]/u.test(segment)) {
		throw validationError(
			context,
			`'${displayName}' has characters that OneSignal cannot look up`,
			'Give the ID as it is stored in OneSignal.',
		);
	}
	return path.replace(pathParam(name), () => encodeURIComponent(segment));
}
