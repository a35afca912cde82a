import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { quote } from './invisible';
import { asOptionalList } from './list';
import type { Parser } from './parser';
import { asRequired } from './required';
import { separatedBy } from './splitText';
import { asOptionalText } from './text';
import { validationError } from './validationError';

type Menu = Pick<INodeProperties, 'options'>;

/** An option of a menu, by its value; an expression may return one that the menu doesn't have. */
export const asChoice =
	({ options = [] }: Menu): Parser<string | undefined> =>
	(context, value, label) => {
		const chosen = asOptionalText(context, value, label);
		const values = (options as INodePropertyOptions[]).map((entry) => String(entry.value));
		if (chosen === undefined || values.includes(chosen)) return chosen;
		throw validationError(
			context,
			`'${label}' doesn't have the option ${quote(chosen)}`,
			`Select an option from the list, or use an expression that returns one of: ${values.join(', ')}.`,
		);
	};

/** Options of a menu, none of which has a comma in its value; left out if none is selected. */
export const asChoices = (menu: Menu): Parser<string[] | undefined> =>
	asOptionalList(separatedBy(',\n', asRequired(asChoice(menu))));
