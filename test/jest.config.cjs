'use strict';

/** @type {import('jest').Config} */
module.exports = {
	rootDir: '..',
	// The sources too, so that `--findRelatedTests` and watch mode know who imports them.
	roots: ['<rootDir>/credentials', '<rootDir>/nodes', '<rootDir>/test'],
	dependencyExtractor: '<rootDir>/test/support/dependencyExtractor.cjs',
	testEnvironment: 'node',
	testSequencer: '<rootDir>/test/support/longestFirst.cjs',
	// Every file loads n8n's engine anew, and a process does not get rid of all of it.
	maxWorkers: 2,
	workerIdleMemoryLimit: '1GB',
	// A busy machine is no failure; what hangs still ends.
	testTimeout: 300_000,
	testMatch: ['<rootDir>/test/**/*.test.{ts,mts}'],
	setupFilesAfterEnv: [
		'<rootDir>/test/support/jestSetup.cjs',
		'<rootDir>/test/support/disableRateLimits.mts',
	],
	moduleFileExtensions: ['ts', 'mts', 'js', 'mjs', 'cjs', 'json', 'node'],
	transform: { '\\.m?ts$': '<rootDir>/test/support/transform.cjs' },
};
