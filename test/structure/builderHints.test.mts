import { OneSignalTrigger } from '../../nodes/OneSignalTrigger/OneSignalTrigger.node';
import { offenders } from '../support/offenders.ts';
import { allFields, description, panels } from '../support/panel.mts';

interface Hint {
	at: string;
	text: string;
}

const hints: Hint[] = [
	{ at: 'the node', text: description.builderHint?.searchHint ?? '' },
	{
		at: 'the trigger',
		text: new OneSignalTrigger().description.builderHint?.searchHint ?? '',
	},
	...panels.map(({ resource, operation, entry }) => ({
		at: `${resource}.${operation}`,
		text: entry.builderHint?.propertyHint,
	})),
	...allFields.map(({ path, field }) => ({
		at: path.join('.'),
		text: field.builderHint?.propertyHint,
	})),
].filter((hint): hint is Hint => hint.text !== undefined);

const atOf = ({ at, text }: Hint): string => `${at}: ${text}`;

it('no hint is long, and all together are few', () => {
	expect(offenders(hints, atOf, ({ text }) => text.length > 0 && text.length <= 320)).toEqual([]);
	const all = [...new Set(hints.map(({ text }) => text))].join('');
	expect(all.length).toBeLessThan(3_000);
});

it("no hint writes an expression as n8n stores it, or names n8n's connections", () => {
	const isPlain = ({ text }: Hint): boolean => !/[{}]|\bai_/.test(text);
	expect(offenders(hints, atOf, isPlain)).toEqual([]);
});

it('the menus themselves have no hint, or n8n would not load the package', () => {
	const menus = allFields.filter(({ field }) =>
		['resource', 'operation', 'mode'].includes(field.name),
	);
	const hasNone = ({ field }: (typeof menus)[number]): boolean => field.builderHint === undefined;
	expect(offenders(menus, ({ path }) => path.join('.'), hasNone)).toEqual([]);
});

it('a hint that names something of the panel names it as the panel does', () => {
	const known = new Set([
		...allFields.map(({ field }) => field.name),
		...allFields.flatMap(({ field }) =>
			(field.options ?? []).map((each) => ('value' in each ? String(each.value) : '')),
		),
	]);
	const namesIn = (text: string): string[] =>
		text.match(/\b[a-z]+(?:[A-Z][a-z]+)+\b/g)?.filter((name) => name !== 'n8n') ?? [];
	const isRight = ({ text }: Hint): boolean => namesIn(text).every((name) => known.has(name));
	expect(offenders(hints, atOf, isRight)).toEqual([]);
});
