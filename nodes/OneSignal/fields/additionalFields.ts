import type { IDataObject, INodeProperties, PreSendAction } from 'n8n-workflow';

import { asObject } from '../parse/json';
import { validationError } from '../parse/validationError';
import { nodeOption, readOption } from '../properties/routedField';

const field: INodeProperties = {
	displayName: 'Additional Body Fields (JSON)',
	name: 'additionalBodyFieldsJson',
	type: 'json',
	default: '{}',
	description:
		"OneSignal fields that this panel doesn't offer, as JSON. They replace fields of the same name, but can't change the recipients.",
};

/** The option by which a person reaches what OneSignal adds tomorrow. */
export const additionalFields = nodeOption(field, asObject);

/** Adds them to the body; refuses those that decide who receives it, for which app, or how often. */
export const addsFields = (reserved: string[]): PreSendAction =>
	async function (request) {
		const added = readOption(this, additionalFields) ?? {};
		const taken = Object.keys(added).find((key) => reserved.includes(key));
		if (taken !== undefined) {
			throw validationError(
				this,
				`'${field.displayName}' can't set "${taken}"`,
				"Remove it from the JSON and use the panel's fields instead.",
			);
		}
		return { ...request, body: { ...(request.body as IDataObject), ...added } };
	};
