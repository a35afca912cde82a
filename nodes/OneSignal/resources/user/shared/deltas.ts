import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { bodyOption, bodyField, type Option } from '../../../properties/routedField';
import { asNumber, asWholeNumber } from '../../../parse/number';
import type { Parser } from '../../../parse/parser';
import { validationError } from '../../../parse/validationError';
import { asRequired } from '../../../parse/required';
import { asOptionalText, asRequiredText } from '../../../parse/text';

const asWhole = asWholeNumber(-1_000_000_000, 1_000_000_000);
const asAmount = asRequired(asNumber(-1_000_000_000, 1_000_000_000));

/** An ISO 4217 code; OneSignal takes dollars without one. */
const asCurrency: Parser<string | undefined> = (context, value, label) => {
	const code = asOptionalText(context, value, label)?.trim().toUpperCase();
	if (!code || /^[A-Z]{3}$/.test(code)) return code || undefined;
	throw validationError(
		context,
		`'${label}' is "${code.slice(0, 20)}", but OneSignal takes a code of three letters`,
		'Use a code such as "EUR".',
	);
};

/** Purchases as OneSignal takes them, the amount as text. */
const asPurchases: Parser<IDataObject[] | undefined> = (context, value, label) => {
	const { purchase = [] } = value as { purchase?: IDataObject[] };
	const purchases = purchase.map(({ sku, amount, count, currency }) => {
		const iso = asCurrency(context, currency, `${label}: Currency`);
		return {
			sku: asRequiredText(context, sku, `${label}: Product ID`),
			...(iso && { iso }),
			amount: String(asAmount(context, amount, `${label}: Price`)),
			count: asWhole(context, count, `${label}: Quantity`) ?? 1,
		};
	});
	return purchases.length > 0 ? purchases : undefined;
};

/** What a user bought. OneSignal adds it up, so a workflow that runs twice counts twice. */
export const purchases: INodeProperties = bodyField(
	{
		displayName: 'Purchases',
		name: 'purchases',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		default: {},
		placeholder: 'Add Purchase',
		description: 'Added to what OneSignal knows the user bought',
		options: [
			{
				displayName: 'Purchase',
				name: 'purchase',
				values: [
					{
						displayName: 'Product ID',
						name: 'sku',
						type: 'string',
						default: '',
						placeholder: 'e.g. t-shirt-blue',
					},
					{
						displayName: 'Price',
						name: 'amount',
						type: 'number',
						typeOptions: { numberPrecision: 2 },
						default: 0,
					},
					{ displayName: 'Quantity', name: 'count', type: 'number', default: 1 },
					{
						displayName: 'Currency',
						name: 'currency',
						type: 'string',
						default: '',
						placeholder: 'e.g. EUR',
						description: 'As an ISO 4217 code of three letters. Without it: USD.',
					},
				],
			},
		],
	},
	'deltas.purchases',
	asPurchases,
);

/** Sessions that the app did not count by itself. */
export const sessionOptions: Option[] = [
	bodyOption(
		{
			displayName: 'Add Session Time (Seconds)',
			name: 'sessionTime',
			type: 'number',
			default: 0,
			description: 'Added to the time that the user has spent in the app',
		},
		'deltas.session_time',
		asWhole,
	),
	bodyOption(
		{
			displayName: 'Add Sessions',
			name: 'sessionCount',
			type: 'number',
			default: 1,
			description: 'Added to how often the user has opened the app',
		},
		'deltas.session_count',
		asWhole,
	),
];
