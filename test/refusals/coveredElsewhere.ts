/** Texts of the sources that no panel shows as a refusal: where they stand, and who looks after them. */
export const coveredElsewhere: Array<[path: string, words: RegExp, why: string]> = [
	[
		'nodes/OneSignal/properties/buildProperties.ts',
		/./,
		'says so to whoever writes an operation, before any test runs',
	],
	['nodes/OneSignal/fields/push/', /locked screen/, 'describes a field'],
	[
		'nodes/OneSignal/request/errors/retryHint.ts',
		/open the list/,
		'a dropdown: test/listSearch/listSearch.test.mts',
	],
	[
		'nodes/OneSignal/listSearch/listSearch.ts',
		/./,
		'a dropdown: test/listSearch/listSearch.test.mts',
	],
	['nodes/OneSignal/output/dryRunWarnings.ts', /./, 'the output of a dry run'],
	['nodes/OneSignalTrigger/testCredential.ts', /^Paste/, 'says that all is well'],
	[
		'nodes/OneSignalTrigger/setupSteps.ts',
		/./,
		'the header of a panel: test/trigger/panel.test.mts',
	],
	['nodes/OneSignalTrigger/handleWebhook/', /./, 'answers OneSignal: test/trigger/limits.test.mts'],
];
