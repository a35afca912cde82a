import type { IDataObject, IExecuteSingleFunctions, INodeProperties } from 'n8n-workflow';

import { asRequiredTextUpTo, asText } from '../../../parse/text';
import { withPreSend } from '../../../properties/routedField';
import { pushTo } from '../../../request/batching/multimap';

const name: INodeProperties = {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	default: '',
	placeholder: 'e.g. limit',
};

const value: INodeProperties = {
	displayName: 'Value',
	name: 'value',
	type: 'string',
	default: '',
	placeholder: 'e.g. 50',
};

const queryParameters: INodeProperties = {
	displayName: 'Query Parameters',
	name: 'queryParameters',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	default: {},
	placeholder: 'Add Parameter',
	description:
		'What follows the question mark of the URL. Add a name again to give it several values.',
	options: [{ displayName: 'Parameter', name: 'parameter', values: [name, value] }],
};

const asName = asRequiredTextUpTo(200);

function pairsIn(context: IExecuteSingleFunctions): Array<[name: string, value: string]> {
	const given = context.getNodeParameter(queryParameters.name, {}) as { parameter?: IDataObject[] };
	const label = queryParameters.displayName;
	return (given.parameter ?? []).map((each) => [
		asName(context, each.name, `${label}: ${name.displayName}`),
		asText(context, each.value, `${label}: ${value.displayName}`),
	]);
}

/** The query of the request. A name that comes once has one value, as OneSignal's placeholder for the app needs it. */
export const queryParametersField = withPreSend(queryParameters, async function (request) {
	const values = new Map<string, string[]>();
	for (const [key, each] of pairsIn(this)) pushTo(values, key, each);
	const query = [...values].map(([key, all]) => [key, all.length === 1 ? all[0] : all]);
	return { ...request, qs: Object.fromEntries(query) as IDataObject };
});
