import { runCommand } from './runCommand.mts';

/** What Jest would run after these files have changed, as watch mode finds it. */
const testsFor = (...files: string[]) =>
	runCommand(
		'node_modules/jest/bin/jest.js',
		...['-c', 'test/jest.config.cjs', '--listTests', '--findRelatedTests'],
		...files,
	).text;

describe('watch mode', () => {
	it('finds the tests of a source file', () => {
		expect(testsFor('nodes/OneSignal/OneSignal.node.ts')).toContain('engine.test.mts');
		expect(testsFor('credentials/OneSignalApi.credentials.ts')).toContain('.test.mts');
	});

	it('finds the tests that read an examples file', () => {
		expect(testsFor('test/operations/segment/delete.examples.ts')).toContain('engine.test.mts');
	});
});
