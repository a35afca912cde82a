import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { operation } from '../../properties/operation';
import { plainOptions } from '../../fields/options';
import { asOutcomes, outcomeNames, outcomeOptions } from '../../fields/outcomes';
import { setQueryValue, queryField } from '../../properties/queryField';
import { collection } from '../../properties/routedField';
import { asRequired } from '../../parse/required';
import { appPath } from '../../properties/pathParam';
import { bodyRoot } from '../../properties/setBodyValue';

const oneItemEach = async (items: INodeExecutionData[]): Promise<INodeExecutionData[]> =>
	items.flatMap(({ json }) =>
		((json.outcomes ?? []) as IDataObject[]).map((outcome) => ({ json: outcome })),
	);

export const getOutcomes = operation(
	{
		name: 'Get Outcomes',
		value: 'getOutcomes',
		action: 'Get outcomes',
		description: 'Count what users did after messages, e.g. clicks or purchases',
		request: { method: 'GET', url: appPath('/outcomes'), arrayFormat: 'repeat' },
		output: [oneItemEach],
	},
	[
		queryField({ ...outcomeNames, required: true }, bodyRoot, asRequired(asOutcomes)),
		collection(
			{
				displayName: 'Filters',
				name: 'filters',
				type: 'collection',
				default: {},
				placeholder: 'Add Filter',
				description: 'Which outcomes to count',
			},
			outcomeOptions,
			setQueryValue,
		),
		plainOptions,
	],
);
