import { spawn } from 'node:child_process';
import { once } from 'node:events';

it('starts the emulator from its TypeScript, in any Node that this project is built with', async () => {
	const emulator = spawn(process.execPath, ['test/emulator.mjs', '--port', '0']);
	const [printed] = (await once(emulator.stdout, 'data')) as [Buffer];
	const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(String(printed)) ?? [''];
	try {
		const page = await fetch(url);
		expect(page.status).toBe(200);
		expect(page.headers.get('content-type')).toContain('text/html');
	} finally {
		emulator.kill();
		await once(emulator, 'exit');
	}
});
