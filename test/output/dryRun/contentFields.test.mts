import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { pushTemplate } from '../../support/fixtureIds.ts';
import { runNode } from '../../support/engine/run.mts';
import { fieldTargetsOf, type FieldTarget } from '../../support/fuzz/fieldTargets.mts';
import { panels } from '../../support/panel.mts';
import { credentialFor } from '../../support/testCredential.mts';

const sends = panels.filter(
	({ operation }) => operation.startsWith('send') && operation !== 'sendAndWait',
);

/** Fields whose value no recipient reads as it is: IDs, names of files and settings, values for a template. */
const unread = new Set([
	...['internalName', 'idempotencyKey', 'senderDomain', 'inputsToIgnore', 'from'],
	...['collapseId', 'id', 'icon', 'threadId', 'sound', 'category', 'channelId', 'group', 'topic'],
	...['userIds', 'aliasLabel', 'biTag', 'badgeClass', 'existingChannelId', 'customData'],
	...['smallIcon', 'largeIcon', 'interruptionLevel', 'targetContentId', 'accentColor', 'ledColor'],
]);

const addressName = /url/i;

const targetsNamed = (isWanted: (name: string) => boolean) =>
	sends.flatMap(({ resource, operation, ...panel }) =>
		fieldTargetsOf({ resource, operation, ...panel })
			.filter(({ field: { type, name } }) => type === 'string' && isWanted(name))
			.map((target) => ({ resource, operation, target, label: target.field.displayName })),
	);

/** What a dry run shows of a message that has a text in one field. */
async function dryRun(
	operation: string,
	{ put }: FieldTarget,
	text: string,
): Promise<IDataObject | undefined> {
	const parameters: INodeParameters = {
		...{ resource: 'message', operation, sendTo: 'users', userIds: 'customer-1842' },
		...{ emailType: 'html', title: 'Title', message: 'Message', subject: 'Subject' },
		...{ templateId: { __rl: true, mode: 'id', value: pushTemplate } },
		...{ body: '<p>[unsubscribe_url]</p>', options: { dryRun: true } },
	};
	put(parameters, text);
	nameButtons(parameters.pushOptions);
	const { items } = await runNode(parameters, { credential: credentialFor('http://127.0.0.1:1') });
	return items[0]?.json;
}

/** A button needs a text. */
function nameButtons(value: unknown): void {
	if (typeof value !== 'object' || value === null) return;
	for (const [name, each] of Object.entries(value)) {
		if (name === 'button') (each as IDataObject[])[0].text ??= 'Open';
		else nameButtons(each);
	}
}

const arrives = (json: IDataObject | undefined, text: string): boolean =>
	JSON.stringify(json?.request ?? {}).includes(text);

const warningsIn = (json: IDataObject | undefined): string =>
	[json?.warnings ?? []].flat().join('\n');

const texts = targetsNamed((name) => !unread.has(name) && !addressName.test(name));

it.each(texts)('$operation warns of what recipients would read in $label', async (each) => {
	const { operation, target } = each;
	for (const text of ['Hi undefined', 'Hi [object Object]', 'Hi NaN', 'Hi {{ user.tags.name }']) {
		const json = await dryRun(operation, target, text);
		if (arrives(json, text)) expect(warningsIn(json)).toMatch(/contains "|has \{\{/);
	}
	const json = await dryRun(operation, target, 'Hi <b>Ada</b>');
	if (arrives(json, '<b>') && target.field.name !== 'body') {
		expect(warningsIn(json)).toMatch(/contains HTML, which recipients see as it is: <b>/);
	}
});

it.each(targetsNamed((name) => addressName.test(name)))(
	"$operation warns of an address in $label that isn't a URL",
	async ({ operation, target }) => {
		for (const address of ['www.example.com', 'sale.jpg', 'https//example.com/a.jpg']) {
			const json = await dryRun(operation, target, address);
			expect(arrives(json, address)).toBe(true);
			expect(warningsIn(json)).toContain(`"${address}", which isn't a URL`);
		}
		const json = await dryRun(operation, target, 'https://example.com/{{ user.tags.page }}');
		expect(warningsIn(json)).not.toContain("isn't a URL");
	},
);

it('finds the fields that people read', () => {
	const labels = new Set(texts.map(({ label }) => label));
	expect([...labels]).toEqual(
		expect.arrayContaining([
			'Title',
			'Message',
			'Subtitle',
			'Text',
			'Subject',
			'Body',
			'Preview Text',
		]),
	);
});
