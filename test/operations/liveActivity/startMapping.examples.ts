import { waysToMap } from '../../support/assignments';
import { examplesOf } from '../../support/examples';
import { answer, body, given, path, shows } from './orderStart';

export default examplesOf('liveActivity', 'start', [
	...waysToMap(
		'attributes',
		{ orderNumber: 1842, shop: { city: 'Rome' } },
		{
			given,
			sends: {
				method: 'POST',
				path,
				body: { ...body, event_attributes: { orderNumber: 1842, shop: { city: 'Rome' } } },
			},
			answer,
			shows,
		},
	),
	...waysToMap(
		'contentState',
		{ status: 'on its way', minutes: 12, isLate: false },
		{
			given,
			sends: {
				method: 'POST',
				path,
				body: { ...body, event_updates: { status: 'on its way', minutes: 12, isLate: false } },
			},
			answer,
			shows,
		},
	),
	{
		when: 'both are mapped automatically',
		given: {
			...given,
			activityId: '={{ $json.id }}',
			attributesMode: 'automatic',
			contentStateMode: 'automatic',
			inputsToIgnore: 'id',
		},
		item: { id: 'order-1842', orderNumber: 1842 },
		sends: {
			method: 'POST',
			path,
			body: {
				...body,
				event_attributes: { orderNumber: 1842 },
				event_updates: { orderNumber: 1842 },
			},
		},
		answer,
		shows,
	},
]);
