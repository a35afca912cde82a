import { parseArgs } from 'node:util';
import { startEmulator } from './emulator.mts';

const { values } = parseArgs({ options: { port: { type: 'string', default: '4010' } } });
const emulator = await startEmulator({ port: Number(values.port) });
process.stdout.write(`OneSignal emulator on ${emulator.url}\n`);

for (const signal of ['SIGINT', 'SIGTERM']) {
	process.once(signal, () => void emulator.close());
}
