import type { Channel, Phone } from '../support/emulator/records.mts';
import { waitingExamples } from './waitingExamples.mts';

/** What starts an example workflow. */
export type Step =
	/** A person presses the run button. */
	| { press: true }
	/** Its webhook is called with this body. */
	| { post: object }
	/** This event happens to the newest message of a channel, or to a new one with this body. */
	| { happen: string; to: Channel; message?: object }
	/** While the workflow waits, the person presses this on the page of its question. */
	| { answer: Record<string, string> }
	/** While the workflow waits, the person taps its push. */
	| { tap: true }
	/** While the workflow waits, this happens to what a person got. */
	| { react: string; by: string }
	/** The workflow waits until it goes on by itself. */
	| { wait: true };

/** An example workflow, and what OneSignal must have received after these steps. */
export interface Example {
	file: string;
	/** Stores rows in a data table of n8n, which it creates itself. */
	hasTable?: true;
	/** Begins where the last one ended, instead of with clean appState. */
	continues?: true;
	/** Ends with a question that no one has answered yet. */
	staysOpen?: true;
	/** Phones with the customer's app and permission to notify, before the workflow runs. */
	phones?: Phone[];
	/** Messages that OneSignal has sent before the workflow runs. */
	messages?: Channel[];
	steps: Step[];
	expectedRows: string[];
	/** Texts that the received rows must contain. */
	expectedTexts?: string[];
	/** How many items nodes output in the last execution, where that shows what n8n itself stores. */
	itemCounts?: Record<string, number>;
	/** How many rows a data table of n8n has in the end. */
	tableRows?: Record<string, number>;
}

const contact = { crmId: 'crm-7', firstName: 'Joan', email: 'joan@example.com' };
const order = { orderId: '1842', customerId: 'customer-1001' };

export const welcome: Example = {
	file: 'welcome.json',
	phones: [{ external_id: 'customer-1842', model: 'Pixel 9' }],
	steps: [{ press: true }],
	expectedRows: [
		'user customer-1842',
		'push to customer-1842',
		'email to customer-1842',
		'sms to customer-1842',
		'event signed_up of customer-1842',
		'email for customer-1842',
	],
	expectedTexts: ['Three tips for you, Mary'],
};

const click: Step = { happen: 'message.push.clicked', to: 'push' };

/** The last to get it is a browser whose user never logged in. */
const toEveryone = { include_aliases: undefined, included_segments: ['Subscribed Users'] };

const clickFollowUp: Example = {
	file: 'click-follow-up.json',
	steps: [
		{ ...click, message: { name: undefined } },
		{ ...click, message: {} },
		{ ...click, message: toEveryone },
	],
	expectedRows: [
		'push to customer-1001',
		'user customer-1001',
		'email to customer-1001',
		'push to customer-1001',
		'email to customer-1001',
		'push to customer-1001',
		'push to customer-1002',
		'push to (no External ID)',
	],
	expectedTexts: [
		'last_clicked: Spring sale',
		'You looked at: Spring sale',
		'You looked at: our latest news',
	],
};

/** For the demo: the customer taps the push of the welcome. */
export const tapOnWelcome: Example = {
	file: clickFollowUp.file,
	continues: true,
	steps: [click],
	expectedRows: ['user customer-1842', 'email to customer-1842'],
	expectedTexts: ['last_clicked: Welcome', 'You looked at: Welcome'],
};

export const examples: Example[] = [
	welcome,
	{
		file: 'abandoned-cart.json',
		steps: [
			{ post: { event: 'cart_updated', customerId: 'customer-1001', items: ['Lamp'], total: 49 } },
			{ post: { event: 'order_placed', ...order, total: 49 } },
			{ post: { event: 'order_placed', ...order, total: 49 } },
		],
		expectedRows: ['event cart_updated of customer-1001', 'event order_placed of customer-1001'],
		expectedTexts: ['items: Lamp | total: 49', 'order_id: 1842 | total: 49'],
	},
	{
		file: 'crm-sync.json',
		hasTable: true,
		steps: [
			{ post: contact },
			{ post: { ...contact, email: 'joan.c@example.com' } },
			{ post: { crmId: contact.crmId, customerId: 'customer-2007' } },
		],
		expectedRows: ['user customer-2007'],
		expectedTexts: ['first_name: Joan', 'Email', 'crm_id: crm-7'],
		itemCounts: { 'Leave waiting room': 1 },
	},
	{
		file: 'order-updates.json',
		steps: [
			{ post: { ...order, status: 'placed', minutes: 40 } },
			{ post: { ...order, status: 'on its way', minutes: 12 } },
			{ post: { ...order, status: 'placed', minutes: 40 } },
			{ post: { ...order, status: 'delivered', minutes: 0 } },
		],
		expectedRows: ['activity order-1842'],
		expectedTexts: ['orderNumber: 1842 | status: delivered | minutes: 0 | over after 3 messages'],
	},
	{
		file: 'weekly-digest.json',
		steps: [{ press: true }, { press: true }],
		expectedRows: ['email to customer-1001', 'email to customer-1003'],
		expectedTexts: ['Five new things this week'],
	},
	clickFollowUp,
	{
		file: 'bounce-clean-up.json',
		steps: [
			{ happen: 'message.email.bounced', to: 'email' },
			{
				happen: 'message.email.bounced',
				to: 'email',
				message: { include_aliases: undefined, email_to: ['guest@example.com'] },
			},
		],
		expectedRows: [
			'email to customer-1001',
			'user customer-1001',
			'email to (no External ID)',
			'user (no External ID)',
		],
		expectedTexts: ['email_bounced: ', 'iOSPush, SMS'],
	},
	{
		file: 'nightly-export.json',
		hasTable: true,
		steps: [{ press: true }, { press: true }],
		expectedRows: [],
		itemCounts: { 'Export subscriptions': 8, 'Write rows': 8 },
		tableRows: { 'OneSignal subscriptions': 8 },
	},
	{
		file: 'message-events.json',
		hasTable: true,
		messages: ['push'],
		steps: [
			{ happen: 'message.push.clicked', to: 'push' },
			{ happen: 'message.push.clicked', to: 'push' },
		],
		expectedRows: [],
		tableRows: { 'OneSignal events': 2 },
	},
	{
		file: 'weekly-archive.json',
		hasTable: true,
		messages: ['push', 'email', 'sms'],
		steps: [{ press: true }, { press: true }],
		expectedRows: [],
		itemCounts: { 'Messages of two weeks': 3, 'Write rows': 3 },
		tableRows: { 'OneSignal messages': 3 },
	},
	...waitingExamples,
];
