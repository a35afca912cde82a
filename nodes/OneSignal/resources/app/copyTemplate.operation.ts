import { operation } from '../../properties/operation';
import { plainOptions } from '../../fields/options';
import { usesOrganizationKey } from '../../fields/signingKey';
import { organizationRequest } from '../../request/handlers/organizationRequest';
import { isoTime } from '../../output/isoTime';
import { simplifiedBy, simplify } from '../../output/simplify';
import {
	copyPath,
	sourceAppIdField,
	targetAppIdField,
	templateIdField,
} from './shared/copyTemplate';

/** OneSignal answers with the copy, or only that it was made. */
const simplifyCopy = simplifiedBy(({ id, name, success, created_at, updated_at }) => ({
	copied: success ?? true,
	id,
	name,
	createdAt: isoTime(created_at),
	updatedAt: isoTime(updated_at),
}));

export const copyTemplate = operation(
	{
		name: 'Copy Template',
		value: 'copyTemplate',
		action: 'Copy template to another app',
		description: 'Copy a template to another app of your organization',
		request: { method: 'POST', url: copyPath },
		handler: organizationRequest,
		output: [simplifyCopy],
	},
	[
		usesOrganizationKey,
		sourceAppIdField,
		templateIdField,
		targetAppIdField,
		simplify,
		plainOptions,
	],
);
