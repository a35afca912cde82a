import { useFixtureEmulator } from '../support/fixtureEmulator.mts';
import type { Emulator } from '../support/emulator/emulator.mts';
import { matchPath } from '../support/emulator/route.mts';
import { routes } from '../support/emulator/routes.mts';
import { allExamples } from '../support/allExamples.mts';
import type { Example } from '../support/examples.ts';
import { runExample } from '../support/runExample.mts';

const emulator = useFixtureEmulator();
beforeEach(() => emulator().reset());

/** What the examples are about may be missing in the emulator, but not the path. */
const isMissingObject = ({ status, method, path }: Emulator['requests'][number]): boolean =>
	status === 404 &&
	routes.some(
		(route) => route.method === method && matchPath(route, path.split('?')[0]) !== undefined,
	);

/** Not those that need a response of their own: refusals, and fields that OneSignal may add. */
const isAcceptable = ({ sends, refuses, when }: Example): boolean =>
	[sends ?? []].flat().length > 0 &&
	refuses === undefined &&
	when !== 'OneSignal has a field that the panel lacks';

const sending = allExamples
	.map((each) => ({ ...each, examples: each.examples.filter(isAcceptable) }))
	.filter(({ examples }) => examples.length > 0);

describe.each(sending)('$resource: $operation', ({ resource, operation, examples }) => {
	it.each(examples.map((example): [string, Example] => [example.when, example]))(
		'is accepted by the emulator when %s',
		async (_when, example) => {
			await runExample(resource, operation, example, emulator().url);
			const refused = emulator()
				.requests.filter((request) => request.status >= 400 && !isMissingObject(request))
				.map(({ status, response }) => ({ status, response }));
			expect(refused).toEqual([]);
			expect(emulator().requests.map(({ usage }) => usage)).toContain('Acme | Partner Integration');
		},
	);
});
