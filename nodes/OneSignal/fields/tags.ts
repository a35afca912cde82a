import type { IDataObject } from 'n8n-workflow';

import { asObject } from '../parse/json';
import type { Parser } from '../parse/parser';
import { validationError } from '../parse/validationError';
import { asText } from '../parse/text';
import { mappingFields } from '../properties/mapping/mappingFields';
import { literalName } from '../properties/mapping/names';

/** Names that OneSignal keeps for Liquid in messages. */
const reserved = new Set([
	...['message', 'notification', 'subscription', 'user', 'template', 'app', 'org'],
	...['dynamic_content', 'data_feed', 'journey', 'custom_data'],
]);

/** The name of a tag: not empty, and not one that OneSignal keeps for itself. */
export const asTagKey: Parser<string> = (context, value, label) => {
	const key = asText(context, value, label).trim();
	if (key && !reserved.has(key)) return key;
	throw validationError(
		context,
		key
			? `'${label}' has "${key}", a name that OneSignal reserves`
			: `'${label}' has an empty name`,
		'Choose another name for this tag, e.g. with a word of your company in front.',
	);
};

/** Tags as OneSignal takes them: text only. One without a value is left out, since "" deletes it. */
export const asTags: Parser<IDataObject | undefined> = (context, value, label) => {
	const tags = Object.entries(asObject(context, value, label) ?? {})
		.map(([key, each]) => [key, asText(context, each, `${label}: ${key}`)])
		.filter(([, text]) => text !== '')
		.map(([key, text]) => [asTagKey(context, key, label), text]);
	return tags.length > 0 ? Object.fromEntries(tags) : undefined;
};

export const tagFields = (as: Parser<IDataObject | undefined>) =>
	mappingFields(
		{
			name: 'tags',
			displayName: 'Tags',
			entry: 'Tag',
			assignment: { defaultType: 'string', disableType: true },
			pathOf: literalName,
			description:
				'Lasting facts about the user, e.g. plan: pro. Numbers are sent as text, and tags without a value stay unchanged. The number of tags per user depends on your OneSignal plan.',
		},
		'properties.tags',
		as,
	);
