import type { Example } from './examples.mts';

const refundRequest = { orderId: '1842', amount: 49, reason: 'The lamp arrived broken' };

export const approveRefund: Example = {
	file: 'approve-refund.json',
	phones: [{ external_id: 'manager-7', model: 'Pixel 9' }],
	steps: [
		{ post: { ...refundRequest, customerId: 'customer-1001' } },
		{ answer: { answer: 'approve' } },
		{ post: { ...refundRequest, customerId: 'customer-1002' } },
		{ answer: { answer: 'decline' } },
	],
	expectedRows: [
		'push to manager-7',
		'push to customer-1001',
		'push to manager-7',
		'email to (no External ID)',
		'user (no External ID)',
	],
	expectedTexts: [
		'Refund for order 1842 | Refund 49 dollars to customer-1001 for order 1842?',
		'Your refund is on its way | 49 dollars for order 1842',
		'Order 1842: no refund yet |  The refund was declined. Please talk to customer-1002.',
	],
};

/** For the demo: the customer of the welcome asks for her money back, and a manager is asked. */
export const refundAsked: Example = {
	...approveRefund,
	continues: true,
	staysOpen: true,
	steps: [{ post: { ...refundRequest, customerId: 'customer-1842' } }],
	expectedRows: ['push to manager-7'],
	expectedTexts: ['Refund 49 dollars to customer-1842 for order 1842?'],
};

/** The same, and the manager approves. */
export const refundApproved: Example = {
	...refundAsked,
	staysOpen: undefined,
	steps: [...refundAsked.steps, { answer: { answer: 'approve' } }],
	expectedRows: ['push to manager-7', 'push to customer-1842'],
};

/** Example workflows that wait for a person, or for a time. */
export const waitingExamples: Example[] = [
	approveRefund,
	{
		file: 'push-then-email.json',
		steps: [
			{ post: { orderId: '1', customerId: 'customer-1001' } },
			{ tap: true },
			{ post: { orderId: '2', customerId: 'customer-1001' } },
			{ wait: true },
			{ post: { orderId: '3', customerId: 'customer-1003' } },
		],
		expectedRows: [
			'push to customer-1001',
			'push to customer-1001',
			'email to customer-1001',
			'email to customer-1003',
		],
		expectedTexts: ['Your order 2 is ready |', 'Your order 3 is ready |'],
	},
	{
		file: 'email-the-rest.json',
		phones: [
			{ external_id: 'customer-1001', model: 'Pixel 9' },
			{ external_id: 'customer-1003', model: 'Pixel 9' },
			{ external_id: 'customer-1003', model: 'iPad' },
			{ external_id: 'customer-1004', tags: { plan: 'pro' } },
			{ tags: { plan: 'pro' } },
		],
		steps: [
			{ press: true },
			{ react: 'message.push.clicked', by: 'customer-1001' },
			{ wait: true },
		],
		expectedRows: [
			'push to customer-1001',
			'push to customer-1001',
			'push to customer-1003',
			'push to customer-1003',
			'push to customer-1004',
			'push to (no External ID)',
			'email to customer-1003',
		],
		itemCounts: { 'Those who are missing': 4 },
	},
];
