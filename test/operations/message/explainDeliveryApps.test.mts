import { runNode } from '../../support/engine/run.mts';
import { app, customer, message, otherApp } from '../../support/fixtureIds.ts';
import { useRecordingServer } from '../../support/recordingServer.mts';
import { credentialFor } from '../../support/testCredential.mts';

const server = useRecordingServer();

it('shares no export between the apps of a credential with an expression', async () => {
	server.respond = ({ method, path }) => {
		if (method === 'POST') return { status: 400, body: { errors: ['No'] } };
		return path.includes('/users/')
			? { body: { identity: { external_id: customer }, properties: {}, subscriptions: [] } }
			: { body: { id: message, included_segments: ['VIP'], successful: 2, completed_at: 1 } };
	};
	const { items, error } = await runNode(
		{
			resource: 'message',
			operation: 'explainDelivery',
			messageId: { __rl: true, mode: 'id', value: message },
			userId: customer,
		},
		{
			credential: { ...credentialFor(server.url), appId: '={{ $json.app }}' },
			items: [{ app }, { app: otherApp }, { app }],
		},
	);
	expect(error).toBeUndefined();
	expect(items).toHaveLength(3);
	const exports = server.requests.filter(({ method }) => method === 'POST');
	expect(exports.map(({ path }) => new URL(path, server.url).searchParams.get('app_id'))).toEqual([
		app,
		otherApp,
	]);
});
