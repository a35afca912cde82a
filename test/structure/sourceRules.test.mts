import { offenders } from '../support/offenders.ts';
import { sources, testSources, type Source } from '../support/sources.mts';

const request = 'nodes/OneSignal/request';

/** The only files that may use n8n's HTTP client: one for the API, one for exported files. */
const httpClients = ['http/httpClient', 'download/downloadFile'].map(
	(name) => `${request}/${name}.ts`,
);

const pathOf = ({ path }: Source): string => path;
const lacks =
	(pattern: RegExp) =>
	({ text }: Source): boolean =>
		!pattern.test(text);

it('no file uses the network, the environment or other files by itself', () => {
	const globals =
		/\bprocess[.[]|\bfetch\(|\brequire\(|\bimport\(|\bXMLHttpRequest\b|\bWebSocket\b|\bglobalThis\b/;
	expect(offenders(sources, pathOf, lacks(globals))).toEqual([]);
});

it("only the HTTP clients use n8n's request helpers", () => {
	const using = sources.filter(({ text }) =>
		/\b(httpR|r)equest(WithAuthentication)?\b\.call|\bhelpers\.\w*[rR]equest/.test(text),
	);
	expect(offenders(using, pathOf, ({ path }) => httpClients.includes(path))).toEqual([]);
});

it('only `buildProperties` writes visibility by resource and operation', () => {
	const others = sources.filter(({ path }) => !path.endsWith('/properties/buildProperties.ts'));
	expect(offenders(others, pathOf, lacks(/\b(resource|operation): \[/))).toEqual([]);
});

it('requests and parsers know no field of the panel', () => {
	const below = sources.filter(({ path }) => /\/(request|parse)\//.test(path));
	const found = offenders(below, pathOf, lacks(/\bdisplayName: '/));
	expect(found).toEqual([]);
});

it('every file has at most 200 lines', () => {
	const lines = ({ text }: Source): number => text.trimEnd().split('\n').length;
	const found = offenders([...sources, ...testSources], pathOf, (file) => lines(file) <= 200);
	expect(found).toEqual([]);
});
