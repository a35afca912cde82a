/** Texts of the sources that no panel shows as an error: the file, the text, and the test that covers it or the reason. */
export const coveredElsewhere: Array<[path: string, words: RegExp, why: string]> = [
	[
		'nodes/OneSignal/properties/buildProperties.ts',
		/./,
		'for developers of an operation, before any test runs',
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
	[
		'nodes/OneSignal/resources/message/shared/localTime.ts',
		/^In some time zones/,
		'a warning in the output: test/operations/message/schedule.examples.ts',
	],
	[
		'nodes/OneSignal/request/download/csv.ts',
		/./,
		'told as an interrupted download: test/operations/export/fileLimits.examples.ts',
	],
	[
		'nodes/OneSignal/resources/message/shared/delivery/',
		/./,
		'the output of Explain Delivery: test/stories/explainDelivery.test.mts',
	],
	[
		'nodes/OneSignal/checks/agentPolicy.ts',
		/in a message$|messages per execution|^Nothing was sent, /,
		'several messages, or a body no panel makes: test/checks/agentMessageLimit.test.mts, agentPolicy.test.mts',
	],
	[
		'nodes/OneSignal/output/itemResult.ts',
		/^No one could be asked/,
		'told to an agent: test/sendAndWait/humanReview.test.mts',
	],
	[
		'nodes/OneSignal/sendAndWait/',
		/^The reviewer|^Declined|^Declined without/,
		'told to an agent: test/sendAndWait/humanReview.test.mts',
	],
	[
		'nodes/OneSignal/sendAndWait/',
		/WEBHOOK_URL|^The link|plain tool|Human review|items$|Loop Over Items/,
		'what n8n or the input is like: test/sendAndWait/requirements.test.mts',
	],
	[
		'nodes/OneSignal/sendAndWait/page/',
		/./,
		'shown to the recipient: test/sendAndWait/handleAnswer.test.mts',
	],
	[
		'nodes/OneSignal/resources/message/shared/questionFields.ts',
		/^Approval needed|^Your answer is|^Please take/,
		'titles of messages',
	],
	[
		'nodes/OneSignal/resources/message/shared/waitForAnswer.ts',
		/was not stored/,
		'for developers of the operation',
	],
	[
		'nodes/OneSignal/sendAndWait/handleAnswer.ts',
		/./,
		'shown to the recipient: test/sendAndWait/handleAnswer.test.mts',
	],
	[
		'nodes/OneSignal/checks/emptyExpressions.ts',
		/./,
		'a warning in a dry run: test/output/dryRun/warnings.test.mts',
	],
	[
		'nodes/OneSignal/output/executionHints.ts',
		/./,
		'hints above the output: test/output/executionHints.test.mts',
	],
	[
		'nodes/OneSignal/resources/api/',
		/^Call any endpoint$|^Set 'Resource' to/,
		"the name of an operation, and n8n's own entry: test/operations/api/repeats.test.mts",
	],
	[
		'nodes/OneSignal/execute.ts',
		/^'Custom API Call'/,
		"n8n's own entry: test/operations/api/repeats.test.mts",
	],
	['nodes/OneSignal/output/keyedOutput.ts', /./, 'a warning in the output of a send'],
	['nodes/OneSignal/request/batching/assignKeys.ts', /./, 'a warning in the output of a send'],
	[
		'nodes/OneSignal/request/batching/reachedRecipients.ts',
		/./,
		'needs a Retry: test/request/batching/reachedRecipients.test.mts',
	],
	['nodes/OneSignal/fields/parameterLabels.ts', /./, 'labels of fields'],
	['nodes/OneSignal/request/run/settings.ts', /./, 'for developers of the node'],
	['nodes/OneSignal/output/dryRun/', /./, 'the output of a dry run: test/output/dryRun'],
	['nodes/OneSignalTrigger/testCredential.ts', /^Paste/, 'says that all is well'],
	[
		'nodes/OneSignalTrigger/setupSteps.ts',
		/./,
		'the header of a panel: test/trigger/panel.test.mts',
	],
	['nodes/OneSignalTrigger/handleWebhook/', /./, 'answers OneSignal: test/trigger/limits.test.mts'],
];
