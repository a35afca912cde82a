import { asBoolean } from '../parse/boolean';
import { requiredIfSet } from '../parse/required';
import { nodeOption } from '../properties/routedField';

/** Checks everything and sends nothing; read by the door. */
export const dryRun = nodeOption(
	{
		displayName: 'Dry Run',
		name: 'dryRun',
		type: 'boolean',
		default: false,
		description:
			'Whether to send nothing and show instead what would be sent, how large it is and what might be wrong with it',
	},
	requiredIfSet(asBoolean),
);
