import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { bodyField } from '../../../properties/routedField';
import { asNumber, asWholeNumber } from '../../../parse/number';
import type { Parser } from '../../../parse/parser';
import { validationError } from '../../../parse/validationError';
import { asRequired } from '../../../parse/required';
import { asOptionalText, asRequiredText } from '../../../parse/text';

const asQuantity = asWholeNumber(-1_000_000_000, 1_000_000_000);
const asPrice = asRequired(asNumber(-1_000_000_000, 1_000_000_000));

/** An ISO 4217 code; without one OneSignal assumes US dollars. */
const asCurrency: Parser<string | undefined> = (context, value, label) => {
	const code = asOptionalText(context, value, label)?.trim().toUpperCase();
	if (!code || /^[A-Z]{3}$/.test(code)) return code || undefined;
	throw validationError(
		context,
		`'${label}' must be a three-letter currency code, not "${code.slice(0, 20)}"`,
		'Use an ISO 4217 code such as "EUR".',
	);
};

/** Purchases as OneSignal accepts them, with the price as text. */
const asPurchases: Parser<IDataObject[] | undefined> = (context, value, label) => {
	const { purchase = [] } = value as { purchase?: IDataObject[] };
	const purchases = purchase.map(({ productId, price, quantity, currency }) => {
		const iso = asCurrency(context, currency, `${label}: Currency`);
		return {
			sku: asRequiredText(context, productId, `${label}: Product ID`),
			...(iso && { iso }),
			amount: String(asPrice(context, price, `${label}: Price`)),
			count: asQuantity(context, quantity, `${label}: Quantity`) ?? 1,
		};
	});
	return purchases.length > 0 ? purchases : undefined;
};

/** OneSignal adds purchases up, so a workflow that runs twice counts them twice. */
export const purchases: INodeProperties = bodyField(
	{
		displayName: 'Purchases',
		name: 'purchases',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		default: {},
		placeholder: 'Add Purchase',
		description: 'Purchases to add to the user',
		options: [
			{
				displayName: 'Purchase',
				name: 'purchase',
				values: [
					{
						displayName: 'Product ID',
						name: 'productId',
						type: 'string',
						default: '',
						placeholder: 'e.g. t-shirt-blue',
					},
					{
						displayName: 'Price',
						name: 'price',
						type: 'number',
						typeOptions: { numberPrecision: 2 },
						default: 0,
					},
					{ displayName: 'Quantity', name: 'quantity', type: 'number', default: 1 },
					{
						displayName: 'Currency',
						name: 'currency',
						type: 'string',
						default: '',
						placeholder: 'e.g. EUR',
						description: 'Three-letter currency code (ISO 4217). Defaults to USD.',
					},
				],
			},
		],
	},
	'deltas.purchases',
	asPurchases,
);
