/**
 * Runs a program for another process and ends it when that process is gone, however it went: a killed test run
 * leaves nothing behind. Started as a group of its own, which also holds what the program starts.
 */
import { spawn } from 'node:child_process';

const grace = 10_000;
const [program = '', ...args] = process.argv.slice(2);
const child = spawn(program, args, { stdio: 'inherit' });

function stop() {
	child.kill('SIGTERM');
	setTimeout(() => child.kill('SIGKILL'), grace).unref();
}

function endGroup() {
	if (process.platform === 'win32') process.exit();
	process.kill(-process.pid, 'SIGKILL');
}

process.on('message', (/** @type {NodeJS.Signals} */ signal) => child.kill(signal));
process.on('disconnect', stop);
child.on('exit', endGroup);
child.on('error', endGroup);
