import { present } from '../support/launch.mjs';

await present('test/bench/main.mts');
