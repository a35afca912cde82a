import type { IDataObject, PreSendAction } from 'n8n-workflow';

import { validationError } from '../parse/validationError';

/** An update without a change is an expression that found nothing, more likely than the person's choice. */
export const requireChange = (advice: string): PreSendAction =>
	async function (request) {
		if (Object.keys(request.body as IDataObject).length > 0) return request;
		throw validationError(this, 'Nothing to update is filled in', advice);
	};
