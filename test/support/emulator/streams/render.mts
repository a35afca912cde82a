import { render } from '../state/liquid.mts';
import type { Values } from './streamEvent.mts';

/** Objects come out as OneSignal writes them: in single quotes, which is no JSON. */
const inSingleQuotes = (value: object): string => JSON.stringify(value).replaceAll('"', "'");

/** The body as the person's template has it. Texts go in as they are, quotation marks and all. */
export const renderBody = (template: string, values: Values): string =>
	render(template, values, inSingleQuotes);
