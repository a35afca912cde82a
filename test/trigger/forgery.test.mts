import fc from 'fast-check';

import { bodyTemplate } from '../../nodes/OneSignalTrigger/bodyTemplate';
import {
	escaped,
	evil,
	isExact,
	isIdentifier,
	isRawOf,
	names,
	only,
	render,
	text,
	values,
} from './forgedTexts.mts';

const runs = 5_000;

const minified = bodyTemplate.replace(/\n\s*/g, '').replaceAll('": "', '":"');
const indented = bodyTemplate.replace(/\n\s*/g, '\r\n\t\t').replaceAll('": "', '" : "');

describe('with any texts in the body template, kind and IDs are what was put in, or it is raw', () => {
	it.each([
		['as it is', bodyTemplate],
		['without spaces', minified],
		['with other spaces', indented],
	])('with the template %s', (_how, template) => {
		let [exact, raw] = [0, 0];
		fc.assert(
			fc.property(values, (given) => {
				const body = render(template, given);
				const event = only(body);
				if (isRawOf(event, body)) raw += 1;
				else if (isExact(event, given)) exact += 1;
				else return false;
				return true;
			}),
			{ numRuns: runs, seed: 11 },
		);
		expect(Math.min(exact, raw)).toBeGreaterThan(runs / 10);
	});

	it('with every placeholder but one as usual', () => {
		const usual = { 'event.kind': 'message.push.clicked', 'event.id': 'e-1' };
		fc.assert(
			fc.property(fc.constantFrom(...names), evil, (name, forged) => {
				const given = { ...usual, [name]: forged };
				const body = render(bodyTemplate, given);
				const event = only(body);
				return isRawOf(event, body) || isExact(event, given);
			}),
			{ numRuns: runs, seed: 12 },
		);
	});

	it('if OneSignal escapes them', () => {
		fc.assert(
			fc.property(values, (given) => {
				const body = render(bodyTemplate, escaped(given));
				const event = only(body);
				return isRawOf(event, body) || isExact(event, given, names.filter(isIdentifier));
			}),
			{ numRuns: runs, seed: 13 },
		);
	});

	it('in a template that the person added to in the panel', () => {
		const template = bodyTemplate.replace(
			/\n\}$/,
			',\n  "user.tags.plan": "{{ user.tags.plan }}",\n  "campaign": {"name": "{{ message.name }}!", "n": {{ event.timestamp }}}\n}',
		);
		const withTag = fc.tuple(values, text).map(([given, plan]) => ({ ...given, plan }));
		let exact = 0;
		fc.assert(
			fc.property(withTag, ({ plan, ...given }) => {
				const body = render(template, { ...given, 'user.tags.plan': plan });
				const event = only(body, template);
				if (isRawOf(event, body)) return true;
				exact += 1;
				return isExact(event, { ...given, 'user.tags.plan': plan }, [...names, 'user.tags.plan']);
			}),
			{ numRuns: runs, seed: 14 },
		);
		expect(exact).toBeGreaterThan(runs / 20);
	});
});
