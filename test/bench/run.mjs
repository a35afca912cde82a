import { launch } from '../support/launch.mjs';

await launch('test/bench/main.mts');
