/** Texts of the sources that no panel shows as a refusal: where they stand, and who looks after them. */
export const elsewhere: Array<[path: string, words: RegExp, why: string]> = [
	[
		'nodes/OneSignal/define.ts',
		/./,
		'says so to whoever writes an operation, before any test runs',
	],
	['nodes/OneSignal/fields/push/', /locked screen/, 'describes a field'],
	['nodes/OneSignal/request/again.ts', /open the list/, 'a dropdown: test/search/listing.test.mts'],
	['nodes/OneSignal/search/pages.ts', /./, 'a dropdown: test/search/listing.test.mts'],
	['nodes/OneSignal/fields/findings.ts', /./, 'the output of a dry run'],
	['nodes/OneSignalTrigger/checkSecret.ts', /^Paste/, 'says that all is well'],
	['nodes/OneSignalTrigger/panel.ts', /./, 'the header of a panel: test/trigger/panel.test.mts'],
	['nodes/OneSignalTrigger/receive/', /./, 'answers OneSignal: test/trigger/limits.test.mts'],
];
