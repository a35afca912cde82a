/** What the package promises to cost at most. `npm run bench` measures each. */
export const budgets = {
	fields100:
		'CPU per item, 100 items: at most 0.8 × the HTTP Request node with as many expressions',
	fields1000: 'The same with 1,000 items',
	fields10000: 'The same with 10,000 items',
	body100: 'CPU per item, 100 items: at most 1.3 × the HTTP Request node with one expression',
	body1000: 'The same, 1,000 items',
	body10000: 'The same, 10,000 items',
	requestPath: 'Pace, retries and batching: at most 5 % on top of a plain request',
	eventLoop: '5,000 items: n8n can do other things after 0.5 s at the latest',
	combinedEventLoop: '100,000 items with one message: n8n can do other things after 0.5 s too',
	events: '10,000 custom events: at most 1.1 × the requests that 1 MB bodies allow',
	oneBatch: '20,000 people, one message: 1 request',
	twoBatches: '20,001 people, one message: 2 requests',
	pace: '10,000 user writes at 1,000/s: no refused item, at most 1.2 × the time that is needed',
	memory: 'Memory for 100,000 items: linear, at most 1 × the HTTP Request node',
	packed: 'Package: under 150 kB packed',
	load: 'Package: loads in under 30 ms',
	answers: 'OneSignal Trigger, a burst of events: 99 % answered within 2 s',
	eventCost: 'OneSignal Trigger, CPU of n8n per event: at most 1.3 × the Webhook node',
	strangerCost:
		'OneSignal Trigger, CPU of n8n per call with a wrong secret: at most 1 × the Webhook node',
} as const;

export type Budget = keyof typeof budgets;

/** Whether a budget was kept. */
export interface Finding {
	budget: Budget;
	measured: string;
	/** What it is compared with. */
	comparison: string;
	holds: boolean;
}
