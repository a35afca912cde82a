import fc from 'fast-check';

import { bodyTemplate } from '../../nodes/OneSignalTrigger/bodyTemplate';
import {
	eventsIn,
	type ReceivedEvent,
} from '../../nodes/OneSignalTrigger/handleWebhook/parseEvents';

/** Every placeholder of the body template. */
export const names = [...bodyTemplate.matchAll(/\{\{ ([\w.]+) \}\}/g)].map(([, name]) => name);
export const isIdentifier = (name: string) => /(^|[._])(id|kind)$/.test(name);

export type Values = Record<string, string>;

/** As OneSignal does it, as far as anyone knows: texts go in as they are. */
export const render = (template: string, values: Values): string =>
	template.replace(/\{\{ ([\w.]+) \}\}/g, (_whole, name: string) => values[name] ?? '');

/** The other way OneSignal may do it. */
export const escaped = (values: Values): Values =>
	Object.fromEntries(
		Object.entries(values).map(([name, value]) => [name, JSON.stringify(value).slice(1, -1)]),
	);

const scraps = [
	'"',
	'\\',
	"'",
	',',
	':',
	'{',
	'}',
	'[',
	']',
	'\n',
	' ',
	'\t',
	'\\"',
	'\\u002d',
	'\\n',
	'null',
	'customer-1001',
	'\uE000',
	'\uE0000\uE000',
	'__proto__',
	'event',
	'"event":{"kind":"message.email.bounced"}',
	'"error":"x"',
];
const separators = names.flatMap((name) => [
	`","${name}":"`,
	`",\n  "${name}": "`,
	`"${name}"`,
	`,"${name}":`,
	`","${name.split('.').at(-1)}":"`,
	`","${name.replace('.', '_')}":"`,
	`"},"${name.split('.')[0]}":{"${name.split('.').at(-1)}":"`,
]);

const piece = fc.oneof(
	fc.constantFrom(...scraps),
	fc.constantFrom(...separators),
	fc.string({ unit: 'grapheme', maxLength: 8 }),
);
export const evil = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
const plain = fc.constantFrom('', 'customer-1001', 'message.push.clicked', 'Spring sale', 'ä🎉');
export const text = fc.oneof({ weight: 3, arbitrary: plain }, { weight: 1, arbitrary: evil });
export const values = fc.record(Object.fromEntries(names.map((name) => [name, text])));

const valueAt = (event: ReceivedEvent, name: string): unknown =>
	name.split('.').reduce<unknown>((within, key) => (within as Values | undefined)?.[key], event);

export const only = (body: string, template?: string): ReceivedEvent => {
	const events = eventsIn(body, template);
	expect(events).toHaveLength(1);
	return (events as ReceivedEvent[])[0];
};

/** Texts of spaces count as empty, and times in digits as numbers; everything else is compared exactly. */
const comparable = (value: unknown): string => (String(value ?? '').trim() ? String(value) : '');

/** Everything equals what was put in, or the body is passed on as it came. */
export function isExact(event: ReceivedEvent, given: Values, which = names): boolean {
	return which
		.filter((name) => name !== 'event.timestamp')
		.every((name) => comparable(valueAt(event, name)) === comparable(given[name]));
}

export const isRawOf = (event: ReceivedEvent, body: string): boolean =>
	'raw' in event && event.raw === body && Object.keys(event).length === 1;
