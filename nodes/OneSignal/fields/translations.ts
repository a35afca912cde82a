import type { IExecuteSingleFunctions, INodeProperties, PreSendAction } from 'n8n-workflow';

import { asChoice } from '../parse/choice';
import { evaluated } from '../parse/evaluated';
import { parseField } from '../parse/parser';
import { asRequired } from '../parse/required';
import { validationError } from '../parse/validationError';
import { asRequiredText, asText } from '../parse/text';
import { setBodyValue } from '../properties/setBodyValue';
import { messageLanguages } from './messageLanguages';
import { nodeOption, withPreSend, type Option } from '../properties/routedField';

/** A text of a message in one more language: its name in the panel and its map in the body. */
export interface TranslatedText {
	field: INodeProperties;
	map: string;
	/** Where the panel has the text in the default language, if not beside the translations. */
	original?: string;
}

const name = 'translations';

const translationsField = (texts: TranslatedText[]): INodeProperties => ({
	displayName: 'Translations',
	name,
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	default: {},
	placeholder: 'Add Language',
	description: 'The same texts in more languages. All other languages get the texts above.',
	options: [
		{
			displayName: 'Language',
			name: 'translation',
			values: [
				{
					displayName: 'Language',
					name: 'language',
					type: 'options',
					options: messageLanguages,
					default: '',
				},
				...texts.map(({ field }) => ({ ...field, placeholder: '', description: '' })),
			],
		},
	],
});

/** The texts of a message in more languages, as a field of its own. */
export const translations = (texts: TranslatedText[]): INodeProperties =>
	withPreSend(translationsField(texts), setTranslations(name, texts));

/** The same as an option; the collection it stands in needs the step `setTranslations`. */
export const translationsOption = (texts: TranslatedText[]): Option =>
	nodeOption(translationsField(texts));

const asMessageLanguage = asRequired(asChoice({ options: messageLanguages }));

type Translation = Record<string, unknown>;

/**
 * Adds the texts in more languages to the body. OneSignal requires every text in the same languages, so
 * each translation has to have the texts that the default language has, and no others.
 *
 * @param path where the panel has the translations
 */
export const setTranslations = (path: string, texts: TranslatedText[]): PreSendAction =>
	async function (request) {
		const given = this.getNodeParameter(path, {}) as { translation?: Translation[] };
		const known = new Set<string>();
		for (const translation of given.translation ?? []) {
			const language = asMessageLanguage(this, translation.language, 'Translations: Language');
			if (known.has(language)) throw languageTwice(this, language);
			known.add(language);
			for (const text of texts) {
				const translated = translate(this, translation, text);
				setBodyValue(request, text.map, translated && { [language]: translated });
			}
		}
		return request;
	};

const asEvaluatedText = evaluated(asText);

/** One text in one language; `undefined` if the default language does not have it either. */
function translate(
	context: IExecuteSingleFunctions,
	translation: Translation,
	{ field, original = field.name }: TranslatedText,
): string | undefined {
	const label = `Translations: ${field.displayName}`;
	const text = asEvaluatedText(context, translation[field.name], label);
	if (parseField(context, { ...field, name: original }, asText) !== '') {
		return asRequiredText(context, text, label);
	}
	if (!text) return undefined;
	throw validationError(
		context,
		`'${label}' is filled in, but '${field.displayName}' itself is empty`,
		`Fill in '${field.displayName}' for the default language too, or remove its translation.`,
	);
}

const languageTwice = (context: IExecuteSingleFunctions, language: string): Error =>
	validationError(
		context,
		`'Translations' contains "${language}" twice`,
		'Use each language once.',
	);
