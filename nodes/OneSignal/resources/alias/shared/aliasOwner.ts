import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { subscriptionId, subscriptionPath } from '../../../fields/subscriptionId';
import { userFields, userPath } from '../../../fields/user';
import { asUuid } from '../../../parse/id';
import { parseField } from '../../../parse/parser';
import { setPathParam } from '../../../properties/pathParam';
import { withPreSend } from '../../../properties/routedField';
import { shownWhen } from '../../../properties/shownWhen';

const [identifyUserBy, aliasLabel, userId] = userFields;

const bySubscription: INodePropertyOptions = {
	name: 'Subscription ID',
	value: 'subscriptionId',
	description: "The ID of one of the user's subscriptions",
};

const userIdTypes = (identifyUserBy.options as INodePropertyOptions[]).map(({ value }) => value);

/** Points at the aliases of a user, by one of their IDs or by one of their subscriptions. */
export const aliasOwnerFields: INodeProperties[] = [
	{ ...identifyUserBy, options: [...(identifyUserBy.options ?? []), bySubscription] },
	aliasLabel,
	...shownWhen({ identifyUserBy: userIdTypes }, [userId]),
	...shownWhen({ identifyUserBy: [bySubscription.value] }, [
		withPreSend(subscriptionId, async function (request) {
			const id = parseField(this, subscriptionId, asUuid);
			const path = `${subscriptionPath}/user/identity`;
			return { ...request, url: setPathParam(this, path, subscriptionId, id) };
		}),
	]),
];

export const aliasesPath = `${userPath}/identity`;
