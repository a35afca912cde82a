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
			{ event: values.event, message: values.message, user: {} },
		]);
	});
});

describe('the way through', () => {
	it('names both addresses, the header, the body, and what the test should show', () => {
		const steps = field('setUpNotice').displayName;
		for (const word of ['Event Streams', 'POST', 'Test URL', 'Headers', 'Body Template']) {
			expect(steps).toContain(word);
		}
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
		expect(field('authentication').default).toBe('secretHeader');
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

	it('is content with a name and a long secret', async () => {
		expect(await verdict('X-n8n-Secret', 'k3v9x2m8q4w7z1p5')).toMatchObject({ status: 'OK' });
	});

	it.each([
		['', 'k3v9x2m8q4w7z1p5', 'Header Name'],
		['X Secret', 'k3v9x2m8q4w7z1p5', 'Header Name'],
		['Host', 'k3v9x2m8q4w7z1p5', 'OneSignal does not let you'],
		['X-OneSignal-Secret', 'k3v9x2m8q4w7z1p5', 'OneSignal does not let you'],
		['X-n8n-Secret', 'short', 'Secret needs'],
		['X-n8n-Secret', 'Schlüssel für n8n, lang', 'Secret needs'],
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
