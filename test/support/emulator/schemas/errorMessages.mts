import { z } from 'zod';

/** OneSignal publishes few of its refusals; the others take the form of the ones it does publish. */
export const param = (path: (string | number)[] | string, rest: string): string =>
	`param \`${typeof path === 'string' ? path : path.join('.') || 'body'}\` ${rest}`;

/** Speaks for every check that brings no sentence of its own. */
export const words: z.ZodErrorMap = (issue, { defaultError }) => {
	if (issue.code === 'unrecognized_keys') {
		const unknown = issue.keys.map((key) => param([...issue.path, key], 'is not known'));
		return { message: unknown.join(', ') };
	}
	return { message: param(issue.path, complaint(issue) ?? `is not valid: ${defaultError}`) };
};

function complaint(issue: z.ZodIssueOptionalMessage): string | undefined {
	switch (issue.code) {
		case 'invalid_type':
			return issue.received === 'undefined' ? 'is required' : `must be of type ${issue.expected}`;
		case 'invalid_enum_value':
			return `must be one of ${issue.options.join(', ')}`;
		case 'too_big':
			return `must not be over ${issue.maximum}`;
		case 'too_small':
			return `must be at least ${issue.minimum}`;
		default:
			return undefined;
	}
}

/** One sentence per complaint, in the order of the schema, no sentence twice. */
export const sentences = ({ issues }: z.ZodError): string[] => [
	...new Set(issues.map(({ message }) => message)),
];
