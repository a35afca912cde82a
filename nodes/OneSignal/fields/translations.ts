import type { IExecuteSingleFunctions, INodeProperties, PreSendAction } from 'n8n-workflow';

import { asChoice } from '../parse/choice';
import { parseField } from '../parse/parser';
import { validationError } from '../parse/validationError';
import { asRequired } from '../parse/required';
import { asRequiredText, asText } from '../parse/text';
import { setBodyValue } from '../properties/setBodyValue';
import { languages } from './language';
import { withPreSend } from '../properties/routedField';

/** A text of a message in one language more: its name in the panel and its map in the body. */
interface Part {
	field: INodeProperties;
	map: string;
	/** Where the panel has the text in the default language; beside the translations by default. */
	original?: string;
}

/**
 * The texts of a message in further languages. OneSignal wants every text in the same languages, so
 * each entry has to give the parts that the default language has, and may give no others.
 */
export const translations = (parts: Part[]): INodeProperties =>
	withPreSend(
		{
			displayName: 'Translations',
			name: 'translations',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			default: {},
			placeholder: 'Add Language',
			description:
				'The same texts in further languages. Whoever has another language set gets the texts above.',
			options: [
				{
					displayName: 'Language',
					name: 'translation',
					values: [
						{
							displayName: 'Language',
							name: 'language',
							type: 'options',
							options: languages,
							default: '',
						},
						...parts.map((part) => part.field),
					],
				},
			],
		},
		...parts.map(setTranslations),
	);

const asLanguage = asRequired(asChoice({ options: languages }));

/** OneSignal would send the last of two texts in the same language. */
function requireOnce(context: IExecuteSingleFunctions, language: string, seen: Set<string>): void {
	if (!seen.has(language)) return void seen.add(language);
	throw validationError(
		context,
		`'Translations' contains "${language}" twice`,
		'Use each language once.',
	);
}

const setTranslations = ({ field, map, original = field.name }: Part): PreSendAction =>
	async function (request) {
		const { translation = [] } = this.getNodeParameter('translations', {}) as {
			translation?: Array<Record<string, unknown>>;
		};
		// Most messages have none, and reading a text works out its expression once more.
		if (translation.length === 0) return request;
		const inDefault = parseField(this, { ...field, name: original }, asText) !== '';
		const seen = new Set<string>();
		for (const texts of translation) {
			const language = asLanguage(this, texts.language, 'Translations: Language');
			requireOnce(this, language, seen);
			const label = `Translations: ${field.displayName}`;
			const text = asText(this, texts[field.name], label);
			if (!inDefault && text) {
				throw validationError(
					this,
					`'${label}' is filled in, but '${field.displayName}' itself is empty`,
					`Fill in '${field.displayName}' for the default language too, or remove its translation.`,
				);
			}
			if (inDefault) setBodyValue(request, map, { [language]: asRequiredText(this, text, label) });
		}
		return request;
	};
