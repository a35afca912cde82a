import type { IExecuteSingleFunctions, INodeProperties } from 'n8n-workflow';

import { quote } from '../../../parse/invisible';
import type { Parser } from '../../../parse/parser';
import { parseField } from '../../../parse/parser';
import { asRequiredTextUpTo } from '../../../parse/text';
import { validationError } from '../../../parse/validationError';
import { withPreSend } from '../../../properties/routedField';

const path: INodeProperties = {
	displayName: 'Path',
	name: 'path',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. /apps/{app_id}/segments',
	description:
		"What follows https://api.onesignal.com in OneSignal's API reference. {app_id} stands for the app of the credential. Special characters in an ID must be encoded, e.g. @ as %40.",
};

/** No endpoint is as long. */
const maxLength = 2_000;

/** How paths begin on OneSignal's former host, in its older documentation; the API knows them without it. */
const formerStart = /^\/(?:api\/)?v1\/(?=.)/;

const appPlaceholder = '{app_id}';

/** What a segment of a path may hold as it is (RFC 3986), but for an `@`, which would look like a user's name before a host. */
const segmentCharacters = /^(?:[\w.~!$&'()*+,;=:-]|%[\da-f]{2})+$/i;
const unreserved = /^[\w.~-]$/;

/**
 * A path below OneSignal's API and nothing else: no other host, nothing that climbs up, and one spelling for
 * each endpoint, by which it is known what may be repeated.
 */
const asApiPath: Parser<string> = (context, value, label) => {
	const text = asRequiredTextUpTo(maxLength)(context, value, label);
	// Some clients take `https:host` for a URL, so a path begins with a slash.
	const [start, ...segments] = text.split('/');
	if (start === '' && segments.every(isSafe)) {
		return `/${segments.map(canonical).join('/')}`.replace(formerStart, '/');
	}
	throw notAPath(context, label, text);
};

function isSafe(segment: string): boolean {
	if (segment === appPlaceholder) return true;
	if (!segmentCharacters.test(segment)) return false;
	const meant = decodedFully(segment);
	return (
		meant !== undefined &&
		!/[\\\p{Control}]/u.test(meant) &&
		!meant.split('/').some((part) => part === '.' || part === '..')
	);
}

/** What a segment means, however often it was encoded; `undefined` for what isn't UTF-8. */
function decodedFully(segment: string): string | undefined {
	let decoded = segment;
	for (;;) {
		const next = decode(decoded);
		if (next === undefined) return decoded === segment ? undefined : decoded;
		if (next === decoded) return decoded;
		decoded = next;
	}
}

function decode(text: string): string | undefined {
	try {
		return decodeURIComponent(text);
	} catch {
		return undefined;
	}
}

/** A segment in its usual spelling: only what needs it is encoded. */
const canonical = (segment: string): string =>
	segment.replace(/%[\da-f]{2}/gi, (encoded) => {
		const character = String.fromCharCode(parseInt(encoded.slice(1), 16));
		return unreserved.test(character) ? character : encoded.toUpperCase();
	});

function notAPath(context: IExecuteSingleFunctions, label: string, text: string): Error {
	return validationError(
		context,
		`'${label}' isn't a path of OneSignal's API: ${quote(text)}`,
		/[?#]/.test(text)
			? "Enter only what comes before the question mark, and the rest under 'Query Parameters'."
			: "Enter only what follows https://api.onesignal.com in OneSignal's API reference, e.g. /apps/{app_id}/segments. Encode special characters in an ID, e.g. @ as %40.",
	);
}

/** Where the request goes, below the host of the credential. */
export const apiPathField = withPreSend(path, async function (request) {
	return { ...request, url: parseField(this, path, asApiPath) };
});
