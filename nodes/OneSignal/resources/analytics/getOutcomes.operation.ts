import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { operation } from '../../define';
import { plainOptions } from '../../fields/options';
import { asOutcomes, outcomeNames, outcomeOptions } from '../../fields/outcomes';
import { intoQuery, queries } from '../../fields/query';
import { collection } from '../../fields/sends';
import { asRequired } from '../../input/required';
import { appPath } from '../../path';
import { topLevel } from '../../request/body';

const oneItemEach = async (items: INodeExecutionData[]): Promise<INodeExecutionData[]> =>
	items.flatMap(({ json }) =>
		((json.outcomes ?? []) as IDataObject[]).map((outcome) => ({ json: outcome })),
	);

export const getOutcomes = operation(
	{
		name: 'Get Outcomes',
		value: 'getOutcomes',
		action: 'Get outcomes',
		description: 'Count what people did after messages, e.g. clicks or purchases',
		routing: {
			request: { method: 'GET', url: appPath('/outcomes'), arrayFormat: 'repeat' },
			output: { postReceive: [oneItemEach] },
		},
	},
	[
		queries({ ...outcomeNames, required: true }, topLevel, asRequired(asOutcomes)),
		collection(
			{
				displayName: 'Outcomes',
				name: 'outcomes',
				type: 'collection',
				default: {},
				placeholder: 'Add Option',
				description: 'Which of them count',
			},
			outcomeOptions,
			intoQuery,
		),
		plainOptions,
	],
);
