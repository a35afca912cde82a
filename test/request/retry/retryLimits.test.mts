import type { IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';

import { requestSettings } from '../../../nodes/OneSignal/fields/requestSettings';
import { retryLimitsOf } from '../../../nodes/OneSignal/request/retry/retryLimits';
import { provideSettings } from '../../../nodes/OneSignal/request/run/settings';

/** An item of a node with these options, in a workflow with this time-out. */
function itemWith(options: IDataObject, executionTimeout?: number): IExecuteSingleFunctions {
	const run = {};
	const item = {
		getExecuteData: () => run,
		getItemIndex: () => 0,
		getNode: () => ({ name: 'OneSignal', type: 'oneSignal', parameters: { options } }),
		getNodeParameter: (name: string, fallback: unknown) =>
			options[name.replace('options.', '')] ?? fallback,
		getWorkflowSettings: () => ({ executionTimeout }),
	} as unknown as IExecuteSingleFunctions;
	provideSettings(item, requestSettings);
	return item;
}

const limits = (retries?: IDataObject, executionTimeout?: number) =>
	retryLimitsOf(itemWith(retries ? { retries } : {}, executionTimeout));

it('is ten attempts in ten minutes where nothing is set', () => {
	expect(limits()).toEqual({ maxAttempts: 10, maxMs: 600_000 });
	expect(limits({})).toEqual({ maxAttempts: 10, maxMs: 600_000 });
});

it('is what the person sets, each limit by itself', () => {
	expect(limits({ maxAttempts: 3 })).toEqual({ maxAttempts: 3, maxMs: 600_000 });
	expect(limits({ maxSeconds: 20 })).toEqual({ maxAttempts: 10, maxMs: 20_000 });
	expect(limits({ maxAttempts: '5', maxSeconds: 0 })).toEqual({ maxAttempts: 5, maxMs: 0 });
});

it.each([
	[{ maxAttempts: 0 }, 'Max Attempts'],
	[{ maxAttempts: 51 }, 'Max Attempts'],
	[{ maxAttempts: 1.5 }, 'Max Attempts'],
	[{ maxSeconds: -1 }, 'Max Time (Seconds)'],
	[{ maxSeconds: 21_601 }, 'Max Time (Seconds)'],
	[{ maxSeconds: 'soon' }, 'Max Time (Seconds)'],
])('refuses %j and names the field', (retries, label) => {
	expect(() => limits(retries)).toThrow(label);
});

it("never waits beyond the workflow's time-out, where there is one", () => {
	expect(limits({ maxSeconds: 300 }, 60).maxMs).toBe(60_000);
	expect(limits({ maxSeconds: 30 }, 60).maxMs).toBe(30_000);
	expect(limits({ maxSeconds: 300 }, -1).maxMs).toBe(300_000);
	expect(limits({ maxSeconds: 300 }, 0).maxMs).toBe(300_000);
});
