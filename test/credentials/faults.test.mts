import { appCredentialFault, organizationCredentialFault } from '../../credentials/faults';
import { app } from '../support/fixtureIds.ts';

const appKey = 'os_v2_app_for_tests_only';

const faultIn = (others: object) => appCredentialFault({ appId: app, apiKey: appKey, ...others });

it.each([
	[{}],
	[{ integrationName: 'Acme, Inc. (n8n)' }],
	[{ integrationName: 'A'.repeat(100) }],
	[{ integrationName: ' Acme \n' }],
	[{ apiKey: ` ${appKey}\n` }],
	[{ apiKey: 'a-key-of-another-form' }],
])('finds nothing wrong with %j', (others) => {
	expect(faultIn(others)).toBeUndefined();
});

it.each([
	[{ appId: 'my-app' }, "'App ID'"],
	[{ appId: undefined }, "'App ID'"],
	[{ apiKey: 'os_v2_org_x' }, "'App API Key'"],
	[{ apiKey: '' }, "'App API Key'"],
	[{ apiKey: { key: appKey } }, "'App API Key'"],
	[{ apiKey: 'two words' }, "'App API Key'"],
	[{ apiKey: 'x'.repeat(20_000) }, "'App API Key'"],
	[{ apiKey: `${appKey}\r\nX-Other: 1` }, "'App API Key'"],
	[{ integrationName: 'A | B' }, "'Integration Name'"],
	[{ integrationName: 'Acme\r\nX-Other: 1' }, "'Integration Name'"],
	[{ integrationName: 'Acme\u2028Inc' }, "'Integration Name'"],
	[{ integrationName: 'Schön' }, "'Integration Name'"],
	[{ integrationName: 'A\u0000B' }, "'Integration Name'"],
	[{ integrationName: 'A'.repeat(20_000) }, "'Integration Name'"],
	[{ baseUrl: 'https://example.com' }, "'Base URL'"],
	[{ allowedHttpRequestDomains: 'domains', allowedDomains: 'example.com' }, "'Allowed Domains'"],
])('names the field that is wrong in %j', (others, label) => {
	expect(faultIn(others)).toMatch(new RegExp(`^(The hidden |The )?${label}`));
});

it.each([
	[{ apiKey: appKey }, "'Organization API Key' contains an App API Key"],
	[{ apiKey: ' ' }, "'Organization API Key' is empty"],
	[{ apiKey: 'os_v2_org_x', integrationName: 'A|B' }, "'Integration Name'"],
	[{ apiKey: 'os_v2_org_x', baseUrl: 'https://example.com' }, "'Base URL'"],
])('names what is wrong with an organization credential in %j', (data, words) => {
	expect(organizationCredentialFault(data)).toContain(words);
});
