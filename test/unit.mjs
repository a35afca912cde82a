import { installDependencies } from './support/install/dependencies.mjs';
import { roomy, showJest, unitTests } from './support/jest.mjs';

// `npm run test:unit`, and `npm run test:watch` with `--watch`; arguments of Jest's may follow
await installDependencies();
await showJest([...process.argv.slice(2), ...unitTests], roomy);
