import type { IConnections, INode, INodeCredentials, INodeExecutionData } from 'n8n-workflow';
import type { Locator } from 'playwright-core';
import { cases, responsesOf, type Case } from '../../refusals/cases.mts';
import { credentialOf, parametersOf, type Refusal } from '../../refusals/runCase.mts';
import {
	distinctMessages,
	isShownInRunOnly,
	type DistinctMessage,
} from '../../refusals/distinctMessages.mts';
import { useRecordingServer, type RecordingServer } from '../../support/recordingServer.mts';
import type { Editor } from '../editor.mts';
import { inPanelOf, openWorkflow } from '../navigation.mts';
import { takeScreenshot } from '../screenshots.mts';
import { linearConnections, node, oneSignalNode, manualTrigger } from '../workflowBuilders.mts';
import { saveCredential, saveCredentials, type TestInstance } from '../testInstance.mts';
import { selectRefusals } from './refusalFilter.mts';

/** Short and long messages of our own, for one item and several; one of OneSignal; one without a response. */
const few = [
	'message sendPush when two items share a key, but say different things',
	'message sendPush when the App ID of the credential is cut',
	'alias set when the alias belongs to another user',
	'user setTags when the connection breaks',
];

/** Steps in one workflow: the editor gets slow with more of them. */
const perWorkflow = 12;

const nameOf = ({ resource, operation, when }: Case) => `${resource} ${operation} when ${when}`;

const shownInPanel = cases.filter((one) => !isShownInRunOnly(one));

/** A step that will fail, after a start that gives it the items. */
interface Step {
	start: INode;
	step: INode;
	items: INodeExecutionData[];
}

function stepOf(one: Case, credentials: INodeCredentials, at: number): Step {
	const [x, y] = [(at % 3) * 500, Math.floor(at / 3) * 200];
	const step = oneSignalNode(nameOf(one), credentials, parametersOf(one));
	return {
		start: node(`Start ${at}`, manualTrigger.type, {}, { position: [x, y] }),
		step: { ...step, position: [x + 220, y] },
		items: one.items.map((json) => ({ json })),
	};
}

const inPairs = (steps: Step[]): IConnections =>
	Object.fromEntries(
		steps.flatMap(({ start, step }) => Object.entries(linearConnections(start, step))),
	);

/** The credentials of a case, for the recording server. */
async function credentialsOf(
	instance: TestInstance,
	server: RecordingServer,
	{ credential }: Case,
	usual: INodeCredentials,
) {
	if (typeof credential !== 'object') return usual;
	const values = credentialOf({ credential }, server.url);
	return { ...usual, oneSignalApi: await saveCredential(instance.session, 'oneSignalApi', values) };
}

/** Saves cases as a workflow, each with its own start. */
async function openSteps(
	instance: TestInstance,
	editor: Editor,
	server: RecordingServer,
	told: DistinctMessage[],
): Promise<void> {
	const usual = await saveCredentials(instance.session, server.url);
	const steps = await Promise.all(
		told.map(async ({ one }, at) =>
			stepOf(one, await credentialsOf(instance, server, one, usual), at),
		),
	);
	await openWorkflow(instance, editor, {
		name: 'Refusals',
		nodes: steps.flatMap(({ start, step }) => [start, step]),
		connections: inPairs(steps),
		pinData: Object.fromEntries(steps.map(({ start, items }) => [start.name, items])),
	});
}

/** What a person reads without a click, marked if it is cut off. */
const seenIn = async (part: Locator): Promise<string> =>
	await part.evaluate((element) => {
		const { bottom, right } = element.getBoundingClientRect();
		const isCut =
			element.scrollWidth > element.clientWidth || bottom > innerHeight || right > innerWidth;
		return `${isCut ? '(cut off) ' : ''}${(element as HTMLElement).innerText}`;
	});

/** Executes the step whose panel is open, and reads the error that n8n shows. */
async function execute({ page }: Editor): Promise<Refusal> {
	await page.getByTestId('node-execute-button').first().click();
	const message = page.getByTestId('node-error-message');
	await message.waitFor({ timeout: 60_000 });
	// n8n says the same once more in a corner, before the panel
	await page.locator('.el-notification__closeBtn').first().click();
	await page.locator('.el-notification').first().waitFor({ state: 'hidden' });
	const description = page.getByTestId('node-error-description');
	return { message: await seenIn(message), description: await seenIn(description) };
}

const equal = (seen: Refusal | Error, told: Refusal): boolean =>
	!(seen instanceof Error) && JSON.stringify(shown(seen)) === JSON.stringify(told);

/** Several spaces are one on the screen. */
const shown = ({ message, description }: Refusal): Refusal => ({
	message: message.replace(/\s+/g, ' '),
	description: description.replace(/\s+/g, ' '),
});

/** Executes steps that fail, and compares what the panel shows with what the node said. */
export function describeRefusals(instance: () => TestInstance, editor: () => Editor): void {
	describe('the panel of a step that was refused', () => {
		const server = useRecordingServer();

		const visit = async ({ one }: DistinctMessage): Promise<Refusal | Error> => {
			server.responses.splice(0, Infinity, ...responsesOf(one, server.url));
			return await inPanelOf(editor(), nameOf(one), async () => {
				const seen = await execute(editor()).catch((silent: Error) => silent);
				await takeScreenshot(editor(), `refused ${nameOf(one)}`);
				return seen;
			});
		};

		test('shows what is wrong and what to do, every word of it', async () => {
			const chosen = selectRefusals(shownInPanel, nameOf, few);
			const telling = await distinctMessages(chosen, server);
			expect(telling).not.toEqual([]);
			const differences: unknown[] = [];
			for (let at = 0; at < telling.length; at += perWorkflow) {
				const some = telling.slice(at, at + perWorkflow);
				await openSteps(instance(), editor(), server, some);
				for (const told of some) {
					const seen = await visit(told);
					if (!equal(seen, shown(told.refusal))) differences.push([nameOf(told.one), seen]);
				}
			}
			expect(differences).toEqual([]);
		}, 900_000);
	});
}
