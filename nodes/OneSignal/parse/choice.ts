import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { asOptionalList } from './list';
import type { Parser } from './parser';
import { validationError } from './validationError';
import { asRequired } from './required';
import { asOptionalText } from './text';

type Menu = Pick<INodeProperties, 'options'>;

/** An entry of a menu, by its value; an expression may give one that the menu does not have. */
export const asChoice =
	({ options = [] }: Menu): Parser<string | undefined> =>
	(context, value, label) => {
		const chosen = asOptionalText(context, value, label);
		const values = (options as INodePropertyOptions[]).map((entry) => String(entry.value));
		if (chosen === undefined || values.includes(chosen)) return chosen;
		throw validationError(
			context,
			`'${label}' is "${chosen.slice(0, 60)}", which its list does not have`,
			`Choose from the list, or let the expression give one of: ${values.join(', ')}.`,
		);
	};

/** Entries of a menu; left out where none is chosen. */
export const asChoices = (menu: Menu): Parser<string[] | undefined> =>
	asOptionalList(asRequired(asChoice(menu)));
