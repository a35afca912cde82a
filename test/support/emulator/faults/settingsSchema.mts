import { z } from 'zod';
import { allFaultTypes, type FaultSettings } from './faultTypes.mts';

const endpoint = z.strictObject({
	method: z.string().optional(),
	/** A regular expression, matched anywhere in the path. */
	path: z.string().refine(isPattern, 'path must be a regular expression').default(''),
});

function isPattern(text: string): boolean {
	try {
		new RegExp(text);
		return true;
	} catch {
		return false;
	}
}

type Endpoint = z.infer<typeof endpoint>;

function matchesAny(endpoints: Endpoint[]): FaultSettings['only'] {
	const compiled = endpoints.map(({ method, path }) => ({ method, path: new RegExp(path) }));
	return (method, path) =>
		compiled.some((one) => (one.method ?? method) === method && one.path.test(path));
}

/** Fault settings over HTTP; null turns faults off. */
export const faultSettingsSchema = z
	.strictObject({
		seed: z.number().int().default(1),
		rate: z.number().min(0).max(1),
		types: z.array(z.enum(allFaultTypes)).nonempty().optional(),
		only: z.array(endpoint).optional(),
		maxFaults: z.number().int().min(0).optional(),
		retryAfter: z.number().int().min(0).optional(),
		latencyMs: z.number().min(0).optional(),
		clockSkew: z.number().optional(),
		redirectTo: z.string().min(1).optional(),
	})
	.transform(
		({ only, ...settings }): FaultSettings => ({
			...settings,
			only: only && matchesAny(only),
		}),
	)
	.nullable();
