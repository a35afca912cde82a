import { render } from '../state/liquid.mts';
import type { Values } from './streamEvent.mts';

/** OneSignal renders objects with single quotes, which isn't valid JSON. */
const inSingleQuotes = (value: object): string => JSON.stringify(value).replaceAll('"', "'");

/** Renders a body template. Texts are inserted verbatim, quotation marks included. */
export const renderBody = (template: string, values: Values): string =>
	render(template, values, inSingleQuotes);
