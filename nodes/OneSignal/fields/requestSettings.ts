import { readOption } from '../properties/routedField';
import type { RequestSettings } from '../request/run/settings';
import { combineItems } from './combineItems';
import { dryRun } from './dryRun';
import { maxRows, maxSize, maxWait, readExportOptions } from './exportFields';
import { idempotencyKey } from './idempotencyKey';
import { readItemLimit } from './listFields';
import { defaultRetryLimits, retries } from './options';
import { parameterLabels } from './parameterLabels';
import { identifyUserBy, userIdTypes } from './user';
import { ifUserNotFound, requireExternalId } from './userNotFound';

type Modes = ReturnType<RequestSettings['combineItems']>;
type WhenNotFound = ReturnType<RequestSettings['ifUserNotFound']>;

/** What the panel says of how requests are sent, handed down to the request layer. */
export const requestSettings: RequestSettings = {
	retryLimits: (item) => readOption(item, retries) ?? defaultRetryLimits,
	isDryRun: (item) => readOption(item, dryRun) === true,
	idempotencyKey: (item) => readOption(item, idempotencyKey) ?? '',
	combineItems: (item) => (readOption(item, combineItems) as Modes | undefined) ?? 'automatic',
	ifUserNotFound: (item) =>
		(readOption(item, ifUserNotFound) as WhenNotFound | undefined) ?? 'stop',
	requireExternalId: (item) => readOption(item, requireExternalId) !== false,
	itemLimit: readItemLimit,
	exportOptions: readExportOptions,
	recipientFields: ['userIds', 'subscriptionIds', 'emailAddresses', 'phoneNumbers'],
	labels: {
		idempotencyKey: idempotencyKey.field.displayName,
		ifUserNotFound: ifUserNotFound.field.displayName,
		requireExternalId: requireExternalId.field.displayName,
		identifyUserBy: identifyUserBy.displayName,
		externalId: userIdTypes[0].name,
		maxWait: maxWait.field.displayName,
		maxRows: maxRows.field.displayName,
		maxSize: maxSize.field.displayName,
	},
	parameterLabels,
};
