import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { OneSignalEventStreamApi } from '../../credentials/OneSignalEventStreamApi.credentials';
import { checkSecret } from '../../nodes/OneSignalTrigger/testCredential';
import { OneSignalTrigger } from '../../nodes/OneSignalTrigger/OneSignalTrigger.node';
import { eventsIn } from '../../nodes/OneSignalTrigger/handleWebhook/parseEvents';
import { bodyTemplate } from '../../nodes/OneSignalTrigger/bodyTemplate';
import { eventKinds } from '../support/emulator/streams/eventKinds.mts';
import { renderBody } from '../support/emulator/streams/render.mts';

const { description, webhookMethods } = new OneSignalTrigger();
const field = (name: string) =>
	description.properties.find((each) => each.name === name) as INodeProperties;
const options = field('events').options as INodePropertyOptions[];

describe('the events to choose from', () => {
	it('are all that OneSignal lists, and any', () => {
		expect(options.map(({ value }) => value).sort()).toEqual(['*', ...eventKinds].sort());
	});

	it('stand together by channel, each with a description', () => {
		const names = options.map(({ name }) => name);
		expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)));
		expect(options.every((option) => option.description)).toBe(true);
	});

	it('read in sentences where n8n offers the trigger: On SMS delivered', () => {
		const actions = options.filter(({ value }) => value !== '*').map(({ action }) => action);
		expect(new Set(actions).size).toBe(eventKinds.length);
		for (const action of actions) expect(action).toMatch(/^On (SMS|Live Activity|[a-z])[a-z -]+$/);
		expect(actions).toContain('On SMS delivered');
	});
});

describe('the body template', () => {
	it('can be copied whole from a field of the panel', () => {
		expect(field('bodyTemplate')).toMatchObject({ default: bodyTemplate, noDataExpression: true });
	});

	it('stays valid where nothing is set, and where everything is', () => {
		const names = [...bodyTemplate.matchAll(/\{\{ ([\w.]+) \}\}/g)].map(([, name]) => name);
		const values: Record<string, unknown> = {};
		for (const name of names) {
			const path = name.split('.');
			const last = path.pop() as string;
			const place = path.reduce<Record<string, unknown>>(
				(within, step) => (within[step] ??= {}) as Record<string, unknown>,
				values,
			);
			place[last] = `value of ${name}`;
		}
		expect(() => JSON.parse(renderBody(bodyTemplate, {}))).not.toThrow();
		expect(eventsIn(renderBody(bodyTemplate, values))).toEqual([
			{ event: values.event, message: values.message, user: values.user },
		]);
	});
});

describe('the way through', () => {
	it('names both addresses, the header, the body, and what the test should show', () => {
		const steps = field('setUpNotice').displayName;
		for (const word of ['Event Streams', 'POST', 'Test URL', 'Headers', 'Body Template']) {
			expect(steps).toContain(word);
		}
		expect(steps.match(/<li>(\d)\./g)).toEqual([1, 2, 3, 4, 5, 6].map((n) => `<li>${n}.`));
		expect(steps).toMatch(/Send test request.*200.*401.*Production URL/s);
		const help = (description.triggerPanel as { executionsHelp: Record<string, string> })
			.executionsHelp;
		for (const text of Object.values(help)) {
			expect(text).toMatch(/Test URL.*Execute step.*Production URL/s);
		}
	});

	it('says in the words of n8n 2 and of n8n 1 how it runs by itself', () => {
		const { executionsHelp, activationHint } = description.triggerPanel as {
			executionsHelp: Record<string, string>;
			activationHint: string;
		};
		const texts = [field('setUpNotice').displayName, activationHint];
		for (const text of [...texts, ...Object.values(executionsHelp)]) {
			expect(text).toMatch(/publish (this|the) workflow \(in n8n 1: activate it\)/i);
		}
	});

	it('warns who wants no secret', () => {
		expect(field('openNotice')).toMatchObject({
			type: 'notice',
			displayOptions: { show: { authentication: ['none'] } },
		});
		expect(field('authentication').default).toBe('headerAuth');
	});
});

describe('the credential', () => {
	const verdict = async (headerName: string, secret: string) => {
		const data = { headerName, secret };
		const credential = { id: '', name: '', type: '', data };
		return await checkSecret.call({} as ThisParameterType<typeof checkSecret>, credential);
	};

	it('hides the secret', () => {
		const [, secret] = new OneSignalEventStreamApi().properties;
		expect(secret).toMatchObject({ name: 'secret', typeOptions: { password: true } });
	});

	it('is content with a name and a secret as long as the panel asks for', async () => {
		const [, { description: text }] = new OneSignalEventStreamApi().properties;
		const length = Number(/at least (\d+) characters/.exec(text ?? '')?.[1]);
		const secret = 'k3v9x2m8q4w7z1p5k3v9x2m8q4w7z1p5'.slice(0, length);
		expect(await verdict('X-n8n-Secret', secret)).toMatchObject({ status: 'OK' });
		const short = await verdict('X-n8n-Secret', secret.slice(1));
		expect(short).toMatchObject({ status: 'Error', message: expect.stringContaining(`${length}`) });
	});

	it.each([
		['', 'k3v9x2m8q4w7z1p5', "'Header Name' is"],
		['X Secret', 'k3v9x2m8q4w7z1p5', "'Header Name' is"],
		['Host', 'k3v9x2m8q4w7z1p5', "OneSignal doesn't let you"],
		['X-OneSignal-Secret', 'k3v9x2m8q4w7z1p5', "OneSignal doesn't let you"],
		['X-n8n-Secret', 'short', "'Secret' must be"],
		['X-n8n-Secret', 'Schlüssel für n8n, lang', "'Secret' must be"],
	])('says what cannot work with %j and %j', async (headerName, secret, words) => {
		const { status, message } = await verdict(headerName, secret);
		expect(status).toBe('Error');
		expect(message).toContain(words);
	});
});

it('tells n8n honestly that there is nothing to register', async () => {
	const context = { getWorkflow: () => ({ id: '1' }), getNode: () => ({ id: '1' }) };
	for (const method of Object.values(webhookMethods.default)) {
		expect(await method.call(context as ThisParameterType<typeof method>)).toBe(true);
	}
});
