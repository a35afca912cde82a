/**
 * Runs n8n for another process and ends it when that process is gone, however it went: a killed test run leaves
 * nothing behind. Started as a group of its own, which also holds what n8n starts.
 */
import { spawn } from 'node:child_process';

const grace = 10_000;
const [script = '', ...args] = process.argv.slice(2);
const n8n = spawn(process.execPath, [script, ...args], { stdio: 'inherit' });

function stop() {
	n8n.kill('SIGTERM');
	setTimeout(() => n8n.kill('SIGKILL'), grace).unref();
}

function endGroup() {
	if (process.platform === 'win32') process.exit();
	process.kill(-process.pid, 'SIGKILL');
}

process.on('message', (/** @type {NodeJS.Signals} */ signal) => n8n.kill(signal));
process.on('disconnect', stop);
n8n.on('exit', endGroup);
n8n.on('error', endGroup);
