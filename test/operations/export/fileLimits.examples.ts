import { app } from '../../support/fixtureIds';
import { examplesOf, type ExpectedRequest } from '../../support/examples';

const sends: ExpectedRequest[] = [
	{
		method: 'POST',
		path: `/players/csv_export?app_id=${app}`,
		body: { extra_fields: ['external_user_id'] },
	},
	{ method: 'GET', path: '/csv/users.csv', unsigned: true },
];
const named = { body: { csv_file_url: '{server}/csv/users.csv' } };
const wide = 'x'.repeat(1_100_000);

export default examplesOf('export', 'subscriptions', [
	{
		when: 'the file has more rows than the person allows',
		given: { options: { maxRows: 1 } },
		sends,
		answer: [named, { body: 'id\ns-1\ns-2\n' }],
		refuses: 'The export has more than 1 rows [item 0]',
		advises: /raise 'Max Rows'/,
	},
	{
		when: 'the file is larger than the person allows',
		given: { options: { maxSizeMb: 1 } },
		sends,
		answer: [named, { body: `id\n${wide}\n` }],
		refuses: "The export file is larger than 'Max Size (MB)' allows [item 0]",
		advises: /raise 'Max Size \(MB\)'/,
	},
	{
		when: 'two columns of the file have the same name',
		given: {},
		sends,
		answer: [named, { body: 'id,id\ns-1,s-2\n' }],
		refuses: 'The export file has two columns of the same name [item 0]',
		advises: /look into the file/,
	},
	{
		when: 'a row of the file has more cells than there are columns',
		given: {},
		sends,
		answer: [named, { body: 'id\ns-1,extra\n' }],
		refuses: 'The export file has a row with more cells than columns [item 0]',
		advises: /look into the file/,
	},
	{
		when: 'a quote in the file is never closed',
		given: {},
		sends,
		answer: [named, { body: 'id,tags\ns-1,"{\n' }],
		refuses: 'The download was interrupted [item 0]',
		advises: 'Run the node again.',
	},
	{
		when: 'OneSignal names a file that is not on the internet over HTTPS',
		given: {},
		sends: [sends[0]],
		answer: { body: { csv_file_url: 'http://internal.example/users.csv' } },
		refuses: 'OneSignal started the export but returned no usable file URL [item 0]',
		advises: /^Wait a few minutes/,
	},
]);
