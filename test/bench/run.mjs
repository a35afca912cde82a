import { present } from '../support/present.mjs';

await present('test/bench/main.mts');
