import type { Example, ExampleResponse } from './examples.ts';

const asList = <T,>(one: T | T[] | undefined): T[] =>
	one === undefined ? [] : Array.isArray(one) ? one : [one];

/** The answers of an example, with the address of the server where they say `{server}`. */
export const answersOf = ({ answer }: Pick<Example, 'answer'>, url: string): ExampleResponse[] =>
	asList(answer).map(
		(each) => JSON.parse(JSON.stringify(each).replaceAll('{server}', url)) as ExampleResponse,
	);
