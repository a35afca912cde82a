import { allExamples } from '../support/allExamples.mts';
import { runCommand } from './runCommand.mts';

const op = (...args: string[]) => runCommand('test/op.mjs', ...args);

describe('npm run test:op', () => {
	it('runs the examples of one operation, and lists no other as skipped', () => {
		const { code, text } = op('segment', 'delete');
		const examples = allExamples
			.filter(({ resource, operation }) => resource === 'segment' && operation === 'delete')
			.flatMap((each) => each.examples);
		// each by the node itself and by n8n's own routing
		const count = 2 * examples.length;
		expect(code).toBe(0);
		expect(text).toMatch(new RegExp(`^Tests: +${count} passed, ${count} total$`, 'm'));
	});

	it('fails when Jest does', () => {
		const { code } = op('segment', 'delete', '--noSuchOption');
		expect(code).not.toBe(0);
	});

	it('says what it needs', () => {
		expect(op()).toEqual({
			code: 1,
			text: 'Name a resource and an operation, e.g. npm run test:op -- message sendPush\n',
		});
	});

	it('lists the resources when there is none of that name', () => {
		const { code, text } = op('mesage', 'sendPush');
		expect(code).toBe(1);
		expect(text).toMatch(/^There is no resource "mesage"\. Choose one of .*\bmessage\b.*\.\n$/);
	});

	it('lists the operations when there is none of that name', () => {
		const { code, text } = op('message', 'sendPsuh');
		expect(code).toBe(1);
		expect(text).toMatch(
			/^The resource "message" has no operation "sendPsuh"\. Choose one of .*\bsendPush\b.*\.\n$/,
		);
	});
});
