import type { ApiResponse } from '../responses.mts';
import type { UnclearFault } from './faultTypes.mts';

const errorText = 'Some of the request could not be processed';

/** A successful response that doesn't say what happened. */
export function unclearResponse(
	type: UnclearFault,
	isEven: boolean,
	original: ApiResponse,
): ApiResponse {
	switch (type) {
		case 'emptyBody':
			return { ...original, body: '' };
		case 'emptyObject':
			return { ...original, body: {} };
		case 'nullBody':
			return { ...original, body: null };
		case 'emptyList':
			return { ...original, body: [] };
		case 'noContent':
			return { ...original, status: 204, body: '' };
		case 'successFalse':
			return { ...original, body: { success: false } };
		case 'errorsBesideResult': {
			const errors = isEven ? [errorText] : errorText;
			return { ...original, body: { ...(original.body as object), errors } };
		}
	}
}
