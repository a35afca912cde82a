import type { IExecuteFunctions, IExecuteSingleFunctions } from 'n8n-workflow';

type OfRun = Pick<IExecuteFunctions | IExecuteSingleFunctions, 'getExecuteData'>;

/**
 * A value that all items of one run of the node share, made for the first item that asks. The run's
 * execution data is the same object for all its items, and for no other run.
 */
export function perRun<T, C extends OfRun = IExecuteSingleFunctions>(
	create: (context: C) => T,
): (context: C) => T {
	const values = new WeakMap<object, { value: T }>();
	return (context) => {
		const run = context.getExecuteData();
		const known = values.get(run) ?? { value: create(context) };
		values.set(run, known);
		return known.value;
	};
}
