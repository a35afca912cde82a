import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INode } from 'n8n-workflow';
import { available } from '../../support/available.mts';
import { node, linearWorkflow } from '../../n8n/workflowBuilders.mts';
import { startN8n } from '../../n8n/n8nProcess.mts';
import { installPackage, packProject } from '../../n8n/package.mts';
import { logIn, type Session } from '../../n8n/session.mts';
import { activate, saveWorkflow } from '../../n8n/workflows.mts';
import { sendBurst, waitUntilListening, type Burst, type BurstOptions } from '../burst.mts';
import type { Budget, Finding } from '../budgets.mts';
import { formatNumber, median, quantile, formatRatio } from '../formatNumber.mts';
import { report } from '../report.mts';

const rounds = 2;
const perBurst = 250;
const atOnce = 16;
const secret = { name: 'X-n8n-Secret', value: 'correct horse battery staple' };

/** A workflow of a trigger that checks a secret, and of one node that passes on its items. */
async function publish(session: Session, trigger: INode, type: string, data: object) {
	const { id } = await session.call<{ id: string }>('POST', '/rest/credentials', {
		name: type,
		type,
		data,
	});
	const listening = { ...trigger, credentials: { [type]: { id, name: type } } };
	const saved = await saveWorkflow(session, {
		...linearWorkflow(trigger.name, listening, node('Pass', 'n8n-nodes-base.noOp')),
		settings: { saveDataSuccessExecution: 'none' },
	});
	await activate(session, saved);
}

async function publishBoth(session: Session) {
	const [ours, theirs] = [randomUUID(), randomUUID()];
	const events = ['message.push.clicked'];
	const oneSignal = 'n8n-nodes-onesignal.oneSignalTrigger';
	const webhook = { httpMethod: 'POST', path: theirs, authentication: 'headerAuth', options: {} };
	await publish(
		session,
		node('OneSignal', oneSignal, { events }, { webhookId: ours }),
		'oneSignalEventStreamApi',
		{ headerName: secret.name, secret: secret.value },
	);
	await publish(
		session,
		node('Webhook', 'n8n-nodes-base.webhook', webhook, { typeVersion: 2.1, webhookId: theirs }),
		'httpHeaderAuth',
		secret,
	);
	return [`/webhook/${ours}/webhook`, `/webhook/${theirs}`] as const;
}

type Bursts = [ours: Burst[], theirs: Burst[]];

/** Both in turns, in one n8n. The first round warms up and does not count. */
async function measureBursts(
	paths: readonly [string, string],
	options: Omit<BurstOptions, 'path' | 'events' | 'atOnce'>,
): Promise<Bursts> {
	const bursts: Bursts = [[], []];
	for (let round = 0; round <= rounds; round += 1) {
		for (const place of round % 2 ? ([0, 1] as const) : ([1, 0] as const)) {
			const events = round ? perBurst : 60;
			const one = await sendBurst({ ...options, path: paths[place], events, atOnce });
			if (round > 0) bursts[place].push(one);
		}
	}
	return bursts;
}

async function benchmark(url: string): Promise<{ events: Bursts; strangers: Bursts }> {
	const paths = await publishBoth(await logIn(url));
	for (const path of paths) await waitUntilListening(url + path, secret);
	const wrong = { ...secret, value: 'a guess' };
	return {
		events: await measureBursts(paths, { url, secret, statuses: [200] }),
		strangers: await measureBursts(paths, { url, secret: wrong, statuses: [401, 403] }),
	};
}

const folder = mkdtempSync(join(tmpdir(), 'n8n-bench-'));
const host = available.n8n!;
installPackage(packProject(folder), folder);
const n8n = await startN8n(
	{ ...host, environment: { ...host.environment, N8N_METRICS: 'true' } },
	folder,
);
const { events, strangers } = await benchmark(n8n.url).finally(async () => {
	await n8n.stop();
	rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

const formatBursts = (bursts: Burst[]): string => {
	const all = bursts.flatMap(({ answers }) => answers);
	return `${formatNumber(quantile(all, 0.5))} ms in the middle, ${formatNumber(quantile(all, 0.99))} ms for 99 %`;
};
const cpuOf = (bursts: Burst[]): number => median(bursts.map(({ cpu }) => cpu));

function costFinding(budget: Budget, [ours, theirs]: Bursts, most: number): Finding {
	const [own, other] = [cpuOf(ours), cpuOf(theirs)];
	return {
		budget,
		measured: `${formatNumber(own)} ms`,
		comparison: `${formatRatio(own / other)} its ${formatNumber(other)} ms`,
		holds: own <= most * other,
	};
}

const [ours, theirs] = events;
const late = quantile(
	ours.flatMap(({ answers }) => answers),
	0.99,
);
report([
	{
		budget: 'answers',
		measured: `${formatBursts(ours)}, of ${rounds * perBurst} in bursts of ${perBurst}`,
		comparison: `the Webhook node: ${formatBursts(theirs)}`,
		holds: late <= 2_000,
	},
	costFinding('eventCost', events, 1.3),
	costFinding('strangerCost', strangers, 1),
]);
