import type { IDataObject, IExecuteSingleFunctions, IHttpRequestOptions } from 'n8n-workflow';

import { validationError } from '../parse/validationError';

/** OneSignal changes no badge without both: what to do, and with which number. */
export async function requireBadgePair(
	this: IExecuteSingleFunctions,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const { ios_badgeType: type, ios_badgeCount: count } = request.body as IDataObject;
	const changes = type !== undefined && type !== 'None';
	if (changes === (count !== undefined)) return request;
	const missing = changes ? 'Badge Count' : 'Badge Type';
	throw validationError(
		this,
		`'iOS Options: ${changes ? 'Badge Type' : 'Badge Count'}' needs 'iOS Options: ${missing}'`,
		"Under Push Options > iOS Options, add both: 'Badge Type' set to Add or Set, and 'Badge Count'. Or remove both.",
	);
}
