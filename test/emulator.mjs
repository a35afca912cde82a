import { register } from 'node:module';
import { installDependencies } from './support/install/dependencies.mjs';

await installDependencies();
// an older Node does not run TypeScript by itself
if (!Reflect.get(process.features, 'typescript')) {
	register('./support/typescriptLoader.mjs', import.meta.url);
}
await import('./support/emulator/main.mts');
