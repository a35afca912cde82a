import { asBoolean } from '../parse/boolean';
import { requiredIfSet } from '../parse/required';
import { nodeOption } from '../properties/routedField';

/** Checks everything and sends nothing. */
export const dryRun = nodeOption(
	{
		displayName: 'Dry Run',
		name: 'dryRun',
		type: 'boolean',
		default: false,
		builderHint: { propertyHint: 'Turn it on to test a workflow without messaging anyone' },
		description: 'Whether to send nothing and output what would be sent, with warnings',
	},
	requiredIfSet(asBoolean),
);
