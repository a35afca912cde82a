import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../parse/json';
import { customDataUse, hasValue } from './liquidVariables';
import { markupOf, plainTextsOf } from './messageTexts';
import type { ReadTemplate } from './readTemplate';

const failures = {
	missing: "OneSignal has no template with this ID. Select one under 'Template'.",
	unreadable: "The template couldn't be read, so its content and its variables weren't checked.",
};

/** Whether a template and the values that a message gives it fit together. */
export function templateWarnings(
	{ custom_data: given, target_channel: channel }: IDataObject,
	template: ReadTemplate | undefined,
): string[] {
	if (!template) return [];
	if ('failure' in template) return [failures[template.failure]];
	const data = isObject(given) ? given : {};
	const { required, names, isWhole } = customDataUse(textsIn(template.content));
	const missing = required.filter((path) => !hasValue(data, path)).map((path) => path.join('.'));
	const unused = isWhole ? [] : Object.keys(data).filter((name) => !names.includes(name));
	return [
		...(template.channel && template.channel !== channel
			? [
					`The template is made for ${template.channel}, but this message is sent by ${String(channel)}.`,
				]
			: []),
		...(missing.length > 0
			? [
					`The template asks for values that aren't given under 'Custom Data': ${missing.join(', ')}.`,
				]
			: []),
		...(unused.length > 0
			? [`The template doesn't use these values of 'Custom Data': ${unused.join(', ')}.`]
			: []),
	];
}

/** Links and pictures may have variables, too. */
const textsIn = (content: IDataObject): string[] => [
	...plainTextsOf(content).map(({ text }) => text),
	markupOf(content),
	...Object.values(content).filter((value) => typeof value === 'string'),
];
