import type { IDataObject, INodeProperties, PreSendAction } from 'n8n-workflow';

import { asObject } from '../parse/json';
import { parseField } from '../parse/parser';
import { validationError } from '../parse/validationError';
import { nodeOption } from '../properties/routedField';

const field: INodeProperties = {
	displayName: 'Additional Body Fields (JSON)',
	name: 'additionalFields',
	type: 'json',
	default: '{}',
	description:
		'Fields of OneSignal that this panel does not have (yet), as JSON. They replace fields of the same name, but not who is meant.',
};

/** The option by which a person reaches what OneSignal adds tomorrow. */
export const additionalFields = nodeOption(field);

/** Adds them to the body, last; refuses those that decide who is meant, for which app, or how often. */
export const addsFields = (fixed: string[]): PreSendAction =>
	async function (request) {
		const place = { ...field, name: `options.${field.name}` };
		const further = parseField(this, place, asObject) ?? {};
		const taken = Object.keys(further).find((key) => fixed.includes(key));
		if (taken !== undefined) {
			throw validationError(
				this,
				`'${field.displayName}' may not set "${taken}"`,
				'Use the fields of the panel for it, and remove it from the JSON.',
			);
		}
		return { ...request, body: { ...(request.body as IDataObject), ...further } };
	};
