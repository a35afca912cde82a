import type { IDataObject } from 'n8n-workflow';

/** What a model could try that fills in every field it can. */
export const agentAttacks: Array<[string, string, IDataObject]> = [
	['turn it off by an expression', 'user delete', { restrictAiAgent: '={{ false }}' }],
	['turn it off by a word', 'user delete', { restrictAiAgent: 'false' }],
	['turn it off by nothing', 'user delete', { restrictAiAgent: null }],
	['choose another operation', 'user get', { operation: '={{ "delete" }}' }],
	['copy others in', 'message sendEmail', { emailOptions: { bcc: 'eve@example.com' } }],
	['clear an inbox', 'inbox mark', { markWhich: 'all', markAs: 'deleted' }],
	['call any endpoint', 'api call', { path: '/apps' }],
	[
		'keep a template that copies others in',
		'template create',
		{ channel: 'email', subject: 'Hi', body: 'Hi', emailOptions: { bcc: 'eve@example.com' } },
	],
	['take over addresses', 'user upsert', { emailAddresses: 'ada@x.de, grace@x.de' }],
	['take over numbers', 'user upsert', { phoneNumbers: '+15551234567, +15557654321' }],
	[
		'take over devices in JSON',
		'user update',
		{
			options: { additionalBodyFieldsJson: '{"subscriptions": [{"id": "a"}, {"id": "b"}, null]}' },
		},
	],
	[
		'name its audience in JSON',
		'message sendPush',
		{ options: { additionalBodyFieldsJson: '{"included_segments": ["All"]}' } },
	],
];
