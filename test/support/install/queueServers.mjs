import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installFromDebian } from './debian.mjs';
import { step } from './progress.mjs';

/**
 * @typedef {object} QueueServers the programs that n8n's queue mode needs beside n8n
 * @property {string} redis
 * @property {string} postgres
 * @property {string} initdb
 * @property {string} pgIsReady
 * @property {Person} [person] who runs PostgreSQL, where that is not us
 */

/** @typedef {{ uid: number, gid: number }} Person */

const debianPostgres = '/usr/lib/postgresql';

/** Debian keeps the programs of a PostgreSQL server off the path, by version. */
function folders() {
	const versions = existsSync(debianPostgres) ? readdirSync(debianPostgres) : [];
	const onPath = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
	return [...onPath, ...versions.map((version) => join(debianPostgres, version, 'bin'))];
}

/** @param {string} program */
const find = (program) =>
	folders()
		.map((folder) => join(folder, program))
		.find((path) => existsSync(path));

/**
 * @param {'-u' | '-g'} kind
 * @returns {number}
 */
const idOfPostgres = (kind) =>
	Number(execFileSync('id', [kind, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }));

/** PostgreSQL refuses to run as root, and needs another user then. */
function findPerson() {
	if (process.getuid?.() !== 0) return undefined;
	return { uid: idOfPostgres('-u'), gid: idOfPostgres('-g') };
}

/** @returns {QueueServers | undefined} */
export function findQueueServers() {
	const redis = find('redis-server');
	const postgres = find('postgres');
	const initdb = find('initdb');
	const pgIsReady = find('pg_isready');
	if (!redis || !postgres || !initdb || !pgIsReady) return undefined;
	try {
		return { redis, postgres, initdb, pgIsReady, person: findPerson() };
	} catch {
		return undefined;
	}
}

/** Whether n8n's queue mode can be tested here. */
export async function installQueueServers() {
	if (findQueueServers()) return true;
	await step('Installing Redis and PostgreSQL (about 1 minute)', () =>
		installFromDebian('redis-server', 'postgresql'),
	);
	return findQueueServers() !== undefined;
}
