import { Session, type Profiler } from 'node:inspector/promises';
import { formatNumber } from '../formatNumber.mts';
import { measureRun } from '../measure.mts';
import { personalMessages } from '../scenarios.mts';

const count = 2_000;

/** Whose code runs, by the file; Node's own parts count as their caller's. */
const owners: Array<[string, RegExp]> = [
	['this package', /n8n-nodes-onesignal\/dist\//],
	["n8n's expressions", /@n8n\/(?:expression-runtime|tournament)|n8n-workflow\/.*expression/i],
	["n8n's engine and HTTP client", /node_modules/],
];
const elsewhere = "Node's own work between them";

const ownerOf = (url: string): string | undefined =>
	owners.find(([, files]) => files.test(url))?.[0];

/** Milliseconds by whose code spent them. */
function timeByOwner({
	nodes,
	samples = [],
	timeDeltas = [],
}: Profiler.Profile): Map<string, number> {
	const ownerOfNode = new Map<number, string>();
	const visit = (id: number, inherited: string): void => {
		const node = byId.get(id);
		if (!node) return;
		const owner = ownerOf(node.callFrame.url) ?? inherited;
		ownerOfNode.set(id, node.callFrame.functionName === '(idle)' ? '' : owner);
		for (const child of node.children ?? []) visit(child, owner);
	};
	const byId = new Map(nodes.map((node) => [node.id, node]));
	visit(nodes[0]?.id ?? 0, elsewhere);
	const times = new Map<string, number>();
	for (const [at, id] of samples.entries()) {
		const owner = ownerOfNode.get(id) ?? elsewhere;
		times.set(owner, (times.get(owner) ?? 0) + (timeDeltas[at] ?? 0) / 1000);
	}
	times.delete('');
	return times;
}

await measureRun(personalMessages, 200);
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.start');
await measureRun(personalMessages, count);
const { profile } = await session.post('Profiler.stop');
const times = timeByOwner(profile);
const total = [...times.values()].reduce((sum, each) => sum + each, 0);
const shares = [...times].sort(([, a], [, b]) => b - a);
process.send?.(
	`Where the CPU time of a message goes: ${shares
		.map(([owner, ms]) => `${((ms / total) * 100).toFixed(0)} % ${owner}`)
		.join(', ')} (of ${formatNumber(total / count)} ms, while a profiler runs).`,
	() => process.exit(),
);
