import { judge, readRules } from '../support/verdict.cjs';

const fine = { passed: 10, failed: 0, skipped: 0 };
const partly = { passed: 5, failed: 0, skipped: 3 };
const broken = { passed: 5, failed: 2, skipped: 0 };
const onOwnMachine = { forbidSkipped: false, requireN8n: false };

describe('a run of every test', () => {
	it('adds up what its suites counted', () => {
		const { tally } = judge([fine, partly, broken], onOwnMachine, true);
		expect(tally).toEqual({ passed: 20, failed: 2, skipped: 3 });
	});

	it('succeeds when everything passed or was skipped', () => {
		expect(judge([fine, partly], onOwnMachine, false).reasons).toEqual([]);
	});

	it('fails when a test failed', () => {
		expect(judge([fine, broken], onOwnMachine, true).reasons).toEqual(['Some tests failed.']);
	});

	it('fails when anything was skipped although that is forbidden', () => {
		const { reasons } = judge([fine, partly], { ...onOwnMachine, forbidSkipped: true }, true);
		expect(reasons).toEqual(['Some tests were skipped. Here, every test must run.']);
		expect(judge([fine], { ...onOwnMachine, forbidSkipped: true }, true).reasons).toEqual([]);
	});

	it('counts a main n8n that CI lacks as a failure', () => {
		const { tally, reasons } = judge([fine], { ...onOwnMachine, requireN8n: true }, false);
		expect(tally).toEqual({ ...fine, failed: 1 });
		expect(reasons).toHaveLength(1);
	});
});

describe('the rules of a run', () => {
	it("are loose on a person's own machine", () => {
		expect(readRules([], {})).toEqual(onOwnMachine);
		expect(readRules([], { CI: 'false' })).toEqual(onOwnMachine);
		expect(readRules([], { CI: '' })).toEqual(onOwnMachine);
	});

	it('forbid skipped tests on request', () => {
		expect(readRules(['--forbid-skipped'], {}).forbidSkipped).toBe(true);
	});

	it('require the main n8n in CI', () => {
		expect(readRules([], { CI: 'true' }).requireN8n).toBe(true);
	});
});
