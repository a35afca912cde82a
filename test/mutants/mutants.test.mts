import { existsSync, readFileSync } from 'node:fs';

import ts from 'typescript';

import { findDeclarationMutants } from './declarationMutants.cjs';
import { equivalents } from './equivalents.cjs';
import { drawSample, folderOf } from './sample.cjs';
import { killerIn } from './verdict.cjs';
import { isWording } from './wording.cjs';

const mutantsOf = (folder: string, count: number) =>
	Array.from({ length: count }, (_, i) => ({ id: `${folder} ${i}`, file: `${folder}/file.ts` }));

const all = [
	...mutantsOf('nodes/OneSignal/request', 1000),
	...mutantsOf('nodes/OneSignal/checks', 100),
	...mutantsOf('credentials', 4),
];
const always = () => true;

describe('a sample of mutants', () => {
	it('is the same for the same seed, and another for another one', () => {
		const sample = drawSample(all, 'a', 60, always);
		expect(drawSample([...all].reverse(), 'a', 60, always)).toEqual(expect.arrayContaining(sample));
		expect(drawSample(all, 'b', 60, always)).not.toEqual(sample);
	});

	it('hardly changes when other mutants come and go', () => {
		const sample = drawSample(all, 'a', 60, always);
		const more = mutantsOf('nodes/OneSignal/request', 1100).slice(1000);
		const next = drawSample([...all, ...more], 'a', 60, always);
		const kept = next.filter((mutant) => sample.includes(mutant));
		expect(kept.length).toBeGreaterThan(0.8 * sample.length);
	});

	it('is no larger than it is asked to be', () => {
		const thirds = ['a', 'b', 'c'].flatMap((folder) => mutantsOf(folder, 100));
		for (const total of [50, 70, 80]) {
			expect(drawSample(thirds, 'a', total, always).length).toBeLessThanOrEqual(total);
		}
	});

	it('takes some of every folder, and more of the larger ones', () => {
		const sample = drawSample(all, 'a', 60, always);
		const count = (name: string) => sample.filter(({ file }) => folderOf(file) === name).length;
		expect(count('nodes/OneSignal/request')).toBeGreaterThan(count('nodes/OneSignal/checks'));
		expect(count('nodes/OneSignal/checks')).toBeGreaterThanOrEqual(10);
		expect(count('credentials')).toBe(4);
	});

	it('replaces what is not valid', () => {
		const isValid = ({ id }: { id: string }) => !id.endsWith('0');
		const sample = drawSample(all, 'a', 60, isValid);
		expect(sample.filter((mutant) => !isValid(mutant))).toEqual([]);
		expect(sample).toHaveLength(drawSample(all, 'a', 60, always).length - 1);
	});
});

describe('the folder of a file', () => {
	it.each([
		['nodes/OneSignal/request/retry/retryPolicy.ts', 'nodes/OneSignal/request'],
		['nodes/OneSignal/execute.ts', 'nodes/OneSignal'],
		['nodes/OneSignalTrigger/handleWebhook/schema.ts', 'nodes/OneSignalTrigger'],
		['credentials/sign.ts', 'credentials'],
	])('of %s is %s', (file, folder) => {
		expect(folderOf(file)).toBe(folder);
	});
});

describe('a run of tests', () => {
	it('kills a mutant with its first failure, or when it does not end', () => {
		expect(killerIn({ failed: 'a test' }, new Error('ended with code 1'))).toBe('a test');
		expect(killerIn(undefined, new Error('jest was ended by SIGTERM'))).toBe('the time limit');
	});

	it('lets a mutant survive when every test passes', () => {
		expect(killerIn({}, undefined)).toBeUndefined();
	});

	it('says nothing about a mutant when Jest itself gives up', () => {
		expect(() => killerIn(undefined, new Error('ended with code 1'))).toThrow('code 1');
		expect(() => killerIn(undefined, undefined)).toThrow('no report');
	});
});

describe('the mutants of a declaration', () => {
	it('are each number and each property', () => {
		const text = 'const field = { required: true, most: 20 };';
		const file = ts.createSourceFile('field.ts', text, ts.ScriptTarget.ES2022);
		const mutated = findDeclarationMutants(file).map(
			({ start, end, replacement }) => text.slice(0, start) + replacement + text.slice(end),
		);
		expect(mutated).toEqual([
			'const field = {  most: 20 };',
			'const field = { required: true,  };',
			'const field = { required: true, most: 21 };',
		]);
	});

	it('leave out what a person reads', () => {
		const texts = [
			"'Email Addresses'",
			"description: 'x'",
			"name: 'Email'",
			'`Set ${label} first`',
		];
		const code = [
			"'email'",
			"name: 'emailAddresses'",
			"'properties.language'",
			'`/apps/${id}`',
			'',
		];
		expect(texts.filter((text) => !isWording(text))).toEqual([]);
		expect(code.filter(isWording)).toEqual([]);
	});
});

describe('the equivalent mutants', () => {
	it('are of code that is still there', () => {
		const isStale = ({ file, code }: (typeof equivalents)[number]) =>
			!existsSync(file) || !readFileSync(file, 'utf8').includes(code);
		expect(equivalents.filter(isStale)).toEqual([]);
	});
});
