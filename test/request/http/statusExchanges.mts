/** A response, in JSON unless its body is text. */
export interface Exchange {
	status: number;
	headers?: Record<string, string>;
	body: unknown;
}

const json = { 'content-type': 'application/json' };
const html = '<!doctype html><html><body><h1>It works!</h1></body></html>';

const successes = [200, 201, 202];
const redirections = [300, 301, 302, 303, 304, 305, 306, 307, 308];
const refusals = [
	...[400, 401, 403, 404, 408, 409, 418, 422, 425, 429],
	...[500, 502, 503, 504, 520, 522, 524],
];

/**
 * Every class of status that OneSignal, n8n's client or a proxy is known to send.
 *
 * @param documented the body that the operation is documented to get
 * @param elsewhere where a redirect leads
 */
export function exchanges(documented: unknown, elsewhere: string): Exchange[] {
	const refusing = [{ success: false }, { errors: ['Not accepted'] }, { errors: { a: ['b'] } }];
	const contrary = [{ success: false }, { errors: ['Not accepted'] }].map((part) =>
		Array.isArray(documented) ? part : { ...(documented as object), ...part },
	);
	const bodies = [documented, {}, null, [], 'OK', html, ...refusing, ...contrary];
	return [
		...successes.flatMap((status) => [
			...bodies.map((body) => ({ status, body })),
			{ status, body: '' },
			{ status, body: '', headers: json },
			{ status, body: JSON.stringify(documented).slice(0, -1), headers: json },
		]),
		{ status: 204, body: '' },
		...redirects(documented, elsewhere),
		...refusals.flatMap((status) => [documented, {}, '', html].map((body) => ({ status, body }))),
	];
}

/** Redirects with and without a place to go to. */
export const redirects = (body: unknown, elsewhere: string): Exchange[] =>
	redirections.flatMap((status) =>
		[body, '', html].flatMap((content) => [
			{ status, body: content },
			{ status, body: content, headers: { location: `${elsewhere}/moved` } },
		]),
	);
