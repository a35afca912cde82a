import { z } from 'zod';

/** OneSignal publishes few error messages; the others follow the same pattern. */
export const param = (path: (string | number)[] | string, rest: string): string =>
	`param \`${typeof path === 'string' ? path : path.join('.') || 'body'}\` ${rest}`;

/** Messages for checks without a message of their own. */
export const errorMap: z.ZodErrorMap = (issue, { defaultError }) => {
	if (issue.code === 'unrecognized_keys') {
		const unknown = issue.keys.map((key) => param([...issue.path, key], 'is not known'));
		return { message: unknown.join(', ') };
	}
	return { message: param(issue.path, describeIssue(issue) ?? `is not valid: ${defaultError}`) };
};

function describeIssue(issue: z.ZodIssueOptionalMessage): string | undefined {
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

/** One message per issue, in schema order, without duplicates. */
export const errorMessages = ({ issues }: z.ZodError): string[] => [
	...new Set(issues.map(({ message }) => message)),
];
