import type { AssignmentCollectionValue } from 'n8n-workflow';

const typeOf = (value: unknown): string => {
	if (Array.isArray(value)) return 'array';
	return typeof value === 'object' && value !== null ? 'object' : typeof value;
};

/** What n8n's editor stores for names and values that were mapped one by one: each has an ID and a type. */
export const assignments = (values: Record<string, unknown>): AssignmentCollectionValue => ({
	assignments: Object.entries(values).map(([name, value], at) => ({
		id: `assignment-${at}`,
		name,
		value: value as string,
		type: typeOf(value),
	})),
});
