import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ICredentialType, INodeTypeDescription } from 'n8n-workflow';
import { available } from '../support/available.mts';
import { describeInN8n, useTestInstance } from './inN8n.mts';

const { n8n } = JSON.parse(readFileSync('package.json', 'utf8')) as {
	n8n: { nodes: string[]; credentials: string[] };
};

/** The name of a node or credential, as its file tells it. */
function nameIn(path: string): string {
	const [name = ''] = basename(path).split('.');
	return name.charAt(0).toLowerCase() + name.slice(1);
}

/** n8n 2 makes a type of its own for nodes that can ask a person. */
const makesReviews = available.n8n?.traits.humanReview;

describeInN8n('n8n, with the package installed', () => {
	const instance = useTestInstance({ isFirstStart: true, hasEditor: true });
	const prefix = 'n8n-nodes-onesignal.';
	const typesOf = async <T,>(kind: string) =>
		await instance().session.call<T[]>('GET', `/types/${kind}.json`);

	test('it offers every node to workflows, and the one with the operations to agents too', async () => {
		const types = await typesOf<INodeTypeDescription>('nodes');
		const own = types.map(({ name }) => name).filter((name) => name.startsWith(prefix));
		const forAgents = ['oneSignalTool', ...(makesReviews ? ['oneSignalHitlTool'] : [])];
		const names = [...n8n.nodes.map(nameIn), ...forAgents];
		expect(own.sort()).toEqual(names.map((name) => prefix + name).sort());
	});

	test('it offers the trigger with its panel and its picture', async () => {
		const types = await typesOf<INodeTypeDescription>('nodes');
		const trigger = types.find(({ name }) => name === `${prefix}oneSignalTrigger`);
		expect(trigger).toMatchObject({ triggerPanel: { header: expect.any(String) } });
		expect(JSON.stringify(trigger?.iconUrl)).toContain('onesignal.svg');
	});

	test('it offers every credential', async () => {
		const types = await typesOf<ICredentialType>('credentials');
		const names = types.map(({ name }) => name);
		expect(names).toEqual(expect.arrayContaining(n8n.credentials.map(nameIn)));
	});

	const testIfForbidden = available.n8n?.traits.installsUnverified ? () => undefined : test;

	testIfForbidden(
		'it is in use though n8n installs no such package, and the README says why',
		async () => {
			const refused = await instance()
				.session.call('POST', '/rest/community-packages', { name: 'n8n-nodes-onesignal' })
				.catch(String);
			const sentence = 'Installation of unverified community packages is forbidden!';
			expect(refused).toContain(sentence);
			expect(readFileSync('README.md', 'utf8')).toContain(sentence);
		},
	);
});
