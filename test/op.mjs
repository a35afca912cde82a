import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { installDependencies } from './support/install/dependencies.mjs';
import { showJest } from './support/jest.mjs';

const resources = 'nodes/OneSignal/resources';
const ending = '.operation.ts';

const resourceNames = () =>
	readdirSync(resources, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name);

/** @param {string} resource */
const operationsOf = (resource) =>
	readdirSync(`${resources}/${resource}`)
		.filter((file) => file.endsWith(ending))
		.map((file) => file.slice(0, -ending.length));

/**
 * What keeps these examples from being run, if anything.
 * @param {string} resource
 * @param {string} operation
 */
function findProblem(resource, operation) {
	if (!resource || !operation) {
		return 'Name a resource and an operation, e.g. npm run test:op -- message sendPush';
	}
	if (!resourceNames().includes(resource)) {
		return `There is no resource "${resource}". Choose one of ${resourceNames().join(', ')}.`;
	}
	const operations = operationsOf(resource);
	if (!operations.includes(operation)) {
		return `The resource "${resource}" has no operation "${operation}". Choose one of ${operations.join(', ')}.`;
	}
	const index = `${resources}/${resource}/index.ts`;
	if (!readFileSync(index, 'utf8').includes(`./${operation}${ending.slice(0, -'.ts'.length)}'`)) {
		return `This operation isn't registered yet. Import it in ${index} and add it to the list there.`;
	}
	const examples = `test/operations/${resource}/${operation}.examples.ts`;
	return existsSync(examples)
		? undefined
		: `This operation has no examples yet. Write ${examples}.`;
}

/** In watch mode, any changed file runs the one test again: whether Git knows the change does not matter. */
const watching = '--watch';

const [resource = '', operation = '', ...rest] = process.argv.slice(2);
const problem = findProblem(resource, operation);
if (problem) {
	console.error(problem);
	process.exitCode = 1;
} else {
	await installDependencies();
	const args = rest.map((arg) => (arg === watching ? '--watchAll' : arg));
	await showJest(['--verbose=false', '--runInBand', ...args, 'test/operations/engine.test.mts'], {
		ONESIGNAL_TEST_OPERATION: `${resource} ${operation}`,
	});
}
