import { bodyTemplate } from '../../nodes/OneSignalTrigger/bodyTemplate';
import { eventsIn, isRaw } from '../../nodes/OneSignalTrigger/handleWebhook/parseEvents';
import { simplifyEvent } from '../../nodes/OneSignalTrigger/handleWebhook/simplifyEvent';
import { cpuMs } from '../parse/growth.mts';

const size = 30_000;
const factor = 8;

/**
 * What doesn't fit into the processor's cache, or makes the process ask for memory, takes up to 100 milliseconds more; work
 * that grows with the square takes seconds at the large size.
 */
const negligibleMs = 80;

/** Four times as long is left to chance. Work that grows with the square takes as many times longer as the body is. */
const mostTimesLonger = factor / 2;

/** Texts that a careless reader takes quadratic time for, as long as is asked. */
const units: Record<string, string> = {
	'quotation marks': '"',
	'marks with spaces': '" ',
	'marks with commas': '",',
	'marks that look like ends': '"} ',
	'marks before names': '","a":"',
	'marks before a comma and much space': `"${' '.repeat(50)},`,
	apostrophes: "','",
	spaces: ' ',
	'line breaks': '\n',
	tabs: '\t',
	backslashes: '\\',
	'escaped marks': '\\"',
	'unicode escapes': '\\u002d',
	'opening braces': '{',
	'opening braces with names': '{"a":',
	'closing braces': '}',
	brackets: '[',
	lists: '[],',
	commas: ',',
	colons: ':',
	digits: '1',
	dots: '.a',
	placeholders: '{{ event.kind }}',
	'separators of the template': '","event.id":"',
	'separators with spaces': `" , "event.id" : `,
	letters: 'x',
};

const fill = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length));

/** Many parts of an object, each with a number of its own. */
const numbered = (length: number, part: (n: number) => string): string => {
	const parts: string[] = [];
	for (let total = 0; total < length; total += parts[parts.length - 1].length) {
		parts.push(part(parts.length));
	}
	return parts.join(',');
};

const shapes: Record<string, (length: number) => string> = {};
for (const [name, unit] of Object.entries(units)) {
	shapes[`${name} alone`] = (length) => fill(unit, length);
	shapes[`${name} in an open text`] = (length) => `{"a":"${fill(unit, length)}`;
	shapes[`${name} in a text of broken JSON`] = (length) =>
		`{"a":"${fill(unit, length)}","event":{"kind":}}`;
	shapes[`${name} without quotes`] = (length) => `{"a":${fill(unit, length)},"b":1}`;
	shapes[`${name} in a name`] = (length) => `{"${fill(unit, length)}":1,"b":}`;
	shapes[`${name} in the tags`] = (length) =>
		JSON.stringify({ event: { kind: 'k' }, user: { tags: `{${fill(unit, length)}}` } });
	shapes[`${name} in the name of the message`] = (length) =>
		bodyTemplate.replace('{{ message.name }}', () => fill(unit, length));
	shapes[`${name} in the External ID`] = (length) =>
		bodyTemplate.replace('{{ event.external_id }}', () => fill(unit, length));
	shapes[`${name} after the template`] = (length) => bodyTemplate + fill(unit, length);
}
Object.assign(shapes, {
	'wrappers that belong to one field': (length: number) =>
		`{${numbered(length, (n) => `"w${n}":{"event.data":{"k${n}":1}}`)}}`,
	'wrappers that belong to one field, nested': (length: number) =>
		`{${numbered(length, (n) => `"w${n}":{"event":{"data":{"a":{"b":{"k${n}":1}}}}}`)}}`,
	'wrappers that contradict each other': (length: number) =>
		`{${numbered(length, (n) => `"w${n}":{"event":{"kind":"${n}"}}`)}}`,
	'wrappers in wrappers': (length: number) =>
		`{${numbered(length, (n) => `"w${n}":{"w":{"w":{"event":{"k":1}}}}`)}}`,
	'names with dots': (length: number) => `{${numbered(length, (n) => `"event.a.b.k${n}":1`)}}`,
	'names of the person': (length: number) => `{${numbered(length, (n) => `"k${n}":1`)}}`,
	'names twice': (length: number) => `{${numbered(length, () => '"k":1')}}`,
	'tags in single quotes': (length: number) =>
		JSON.stringify({ 'user.tags': `{${numbered(length, (n) => `'k${n}':'v'`)}}` }),
	'a list': (length: number) => `[${numbered(length, (n) => `${n}`)}]`,
	'broken names': (length: number) => `{${numbered(length, (n) => `"k${n}":`)}}`,
});

const read = (body: string): void => {
	const events = eventsIn(body);
	if (events === 'too many') return;
	for (const event of events) if (!isRaw(event)) simplifyEvent(event);
};

/** The least of some tries: what a busy machine and the garbage collector add is not ours. */
const leastOf = (tries: number, work: () => void): number =>
	Math.min(...Array.from({ length: tries }, () => cpuMs(work)));

/** How much longer one large body takes than as many small ones of the same length: 1 if time is linear. */
function growth(shape: (length: number) => string): number {
	const [small, large] = [shape(size), shape(size * factor)];
	const tries = 3;
	const many = leastOf(tries, () => {
		for (let count = 0; count < factor; count += 1) read(small);
	});
	const one = leastOf(tries, () => read(large));
	return (one + negligibleMs) / (many + negligibleMs);
}

it.each(Object.entries(shapes))(
	'reads a body in time that grows with its length: %s',
	(_, shape) => {
		read(shape(size));
		let least = Infinity;
		for (let tries = 0; tries < 4 && least >= mostTimesLonger; tries += 1) {
			least = Math.min(least, growth(shape));
		}
		expect(least).toBeLessThan(mostTimesLonger);
	},
);
