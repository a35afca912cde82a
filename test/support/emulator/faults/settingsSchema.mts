import { z } from 'zod';
import { troubles, type Weather } from './faultTypes.mts';

const endpoint = z.strictObject({
	method: z.string().optional(),
	/** A regular expression that finds something in the path. */
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

function anyOf(endpoints: Endpoint[]): Weather['only'] {
	const wanted = endpoints.map(({ method, path }) => ({ method, path: new RegExp(path) }));
	return (method, path) =>
		wanted.some((one) => (one.method ?? method) === method && one.path.test(path));
}

/** Weather as other processes ask for it; null is fair. */
export const weatherWish = z
	.strictObject({
		seed: z.number().int().default(1),
		share: z.number().min(0).max(1),
		kinds: z.array(z.enum(troubles)).nonempty().optional(),
		only: z.array(endpoint).optional(),
		most: z.number().int().min(0).optional(),
		retryAfter: z.number().int().min(0).optional(),
		slow: z.number().min(0).optional(),
		skew: z.number().optional(),
	})
	.transform(({ only, ...weather }): Weather => ({ ...weather, only: only && anyOf(only) }))
	.nullable();
