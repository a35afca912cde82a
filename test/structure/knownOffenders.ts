/**
 * What broke a rule when the rule was written. An entry goes with its cause, and the list with its last entry:
 * nothing may be added.
 */
export const knownOffenders: Record<
	'fieldsInRequest' | 'longFiles' | 'fieldNames' | 'menuValues' | 'largePanels' | 'manyGroups',
	string[]
> = {
	fieldsInRequest: [
		'nodes/OneSignal/request/dryRun.ts',
		'nodes/OneSignal/request/idempotencyKey.ts',
		'nodes/OneSignal/request/batching/canBatch.ts',
		'nodes/OneSignal/request/handlers/exportOptions.ts',
		'nodes/OneSignal/request/handlers/pagination.ts',
		'nodes/OneSignal/request/handlers/userRequest.ts',
		'nodes/OneSignal/request/retry/retryOptions.ts',
	],
	longFiles: [
		'test/request/idempotencyKey.test.mts',
		'test/operations/liveActivity/start.examples.ts',
		'test/operations/message/everyPushField.ts',
	],
	fieldNames: [
		'templateId (Template)',
		'reportEmail (Send Report To)',
		'restrictAgent (Restrict AI Agent)',
	],
	menuValues: ['aliasLabel', 'badgeType', 'field', 'interruptionLevel', 'platforms'],
	largePanels: ['liveActivity.start'],
	manyGroups: ['message.sendPush', 'template.create', 'template.update'],
};
